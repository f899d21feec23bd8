"""What kind of records a header announces; where it could be two kinds, nobody guesses."""

from __future__ import annotations

import pytest

from app.errors import AppError
from app.services.registry import KINDS
from app.services.workflows.importing.columns import file_fields
from app.services.workflows.importing.kinds import recognise_kind


@pytest.mark.parametrize("kind", KINDS)
def test_that_our_own_exports_are_recognised(kind: str) -> None:
    exported = [each.name for each in (file_fields(KINDS[kind]) if kind == "orders" else KINDS[kind].fields)]

    assert recognise_kind(KINDS, exported).name == kind


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("employee_id,last_name,first_name,title,home_phone,reports_to", "users"),
        ("工号,姓名,部门,上级", "users"),
        ("product_id,product_name,category_id,unit_price", "products"),
        ("货号,品名,成本价,售价", "products"),
        ("customer_id,company_name,contact_name,address,city,country,phone", "customers"),
        ("CustomerId,FirstName,LastName,Company,City,Phone,Email,SupportRepId", "customers"),
        ("First Name,Last Name,Email Address,Company,Position,URL", "customers"),
        ("客户名称,行业,城市,负责人", "customers"),
        ("customer,name,title,phone,email", "contacts"),
        ("联系人,客户名称,职位,手机", "contacts"),
        ("customer,kind,happened_at,body", "interactions"),
        ("客户,跟进方式,跟进时间,跟进内容", "interactions"),
        ("customer,task,due date,assigned to,priority", "followups"),
        ("客户,任务,截止日期,负责人", "followups"),
        ("order_id,customer_id,employee_id,order_date,ship_country", "orders"),
        ("InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID,Country", "orders"),
        ("订单编号,客户名称,下单日期,金额", "orders"),
        ("order_id,product_id,unit_price,quantity,discount", "order_lines"),
        ("InvoiceLineId,InvoiceId,TrackId,UnitPrice,Quantity", "order_lines"),
        ("deal name,company,stage,probability,close date", "deals"),
        ("商机名称,客户,销售阶段,赢率", "deals"),
    ],
)
def test_that_real_headers_are_recognised_in_english_and_chinese(header: str, kind: str) -> None:
    assert recognise_kind(KINDS, header.split(",")).name == kind


@pytest.mark.parametrize("header", ["x,y,z", "name", "名称,备注", "id,name", "amount,quantity", "customer", "column 1"])
def test_that_a_header_that_says_too_little_is_refused_and_the_kinds_are_named(header: str) -> None:
    with pytest.raises(AppError) as refusal:
        recognise_kind(KINDS, header.split(","))

    assert refusal.value.code == "import-kind"
    assert all(kind in str(refusal.value) for kind in KINDS)


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("customer_id,order_id,order_date,amount", "orders"),
        ("name,phone,email,company,birthday", "customers"),
        ("order,product,amount", "order_lines"),
    ],
)
def test_that_the_order_of_columns_hardly_matters(header: str, kind: str) -> None:
    names = header.split(",")

    assert {recognise_kind(KINDS, names).name, recognise_kind(KINDS, names[1:] + names[:1]).name} == {kind}
