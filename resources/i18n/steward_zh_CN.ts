<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n笔订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records still refer to this, so it was kept. Make it inactive instead.</source>
        <translation>
            <numerusform>仍有%n条记录引用此项，因此予以保留。请改为停用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were added since that belong to what would be removed, so this step cannot be undone. Nothing was changed.</source>
        <translation>
            <numerusform>此后新增的%n条记录从属于将被移除的内容，因此无法撤销此操作。未做任何更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were changed since, so this step cannot be undone. Nothing was changed.</source>
        <translation>
            <numerusform>此后有%n条记录被修改，因此无法撤销此操作。未做任何更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were written.</source>
        <translation>
            <numerusform>已写入%n行。</numerusform>
        </translation>
    </message>
    <message>
        <source>A cell in line {line} is longer than 1 MB. Probably a quotation mark there is never closed.</source>
        <translation>第{line}行中有单元格超过1 MB，可能是该处的引号没有闭合。</translation>
    </message>
    <message>
        <source>A cell of a sheet holds 32,767 characters. Nothing was written. Export to CSV instead.</source>
        <translation>工作表的单元格最多容纳32,767个字符。未写入任何内容。请改为导出CSV文件。</translation>
    </message>
    <message>
        <source>A change looks like FIELD=VALUE; this does not: {text}</source>
        <translation>更改须写成“FIELD=VALUE”（字段=值），此处不符：{text}</translation>
    </message>
    <message>
        <source>A country has two letters, such as CN.</source>
        <translation>国家/地区代码由两个字母组成，例如CN。</translation>
    </message>
    <message>
        <source>A demo needs at least one customer.</source>
        <translation>演示数据至少需要一个客户。</translation>
    </message>
    <message>
        <source>A filter has terms such as country=Germany; this is none: {term}</source>
        <translation>筛选条件须写成“country=Germany”的形式，此处不符：{term}</translation>
    </message>
    <message>
        <source>A line needs an amount, or quantity and unit price. Nothing was changed.</source>
        <translation>订单明细须填写金额，或填写数量和单价。未做任何更改。</translation>
    </message>
    <message>
        <source>A lunar repetition is yearly: lunar:FREQ=YEARLY.</source>
        <translation>农历只能按年重复：lunar:FREQ=YEARLY。</translation>
    </message>
    <message>
        <source>A map looks like FIELD=COLUMN; this does not: {map}</source>
        <translation>字段映射须写成“FIELD=COLUMN”（字段=列名），此处不符：{map}</translation>
    </message>
    <message>
        <source>A quotation mark in line {line} is never closed.</source>
        <translation>第{line}行的引号没有闭合。</translation>
    </message>
    <message>
        <source>A share above 1 may be meant in per cent, or be wrong.</source>
        <translation>比例大于1，可能是写成了百分数，也可能有误。</translation>
    </message>
    <message>
        <source>A share cannot be negative.</source>
        <translation>比例不能为负数。</translation>
    </message>
    <message>
        <source>A sheet holds 1,048,575 rows. Nothing was written. Export to CSV instead.</source>
        <translation>一张工作表最多容纳1,048,575行数据。未写入任何内容。请改为导出CSV文件。</translation>
    </message>
    <message>
        <source>A sheet spans {rows} rows and {columns} columns, which is too much to read. Delete the stray cells far away from the table, or save the table as CSV.</source>
        <translation>工作表多达{rows}行、{columns}列，过大而无法读取。请删除远离表格的零散单元格，或将表格另存为CSV文件。</translation>
    </message>
    <message>
        <source>A text file has no sheets.</source>
        <translation>文本文件中没有工作表。</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>After encrypting anew the workspace differs from its backup. Restore the backup made just before.</source>
        <translation>重新加密后，工作区与其备份不一致。请恢复刚才创建的备份。</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Amounts without a currency are in this one.</source>
        <translation>未注明币种的金额均视为此币种。</translation>
    </message>
    <message>
        <source>An earlier row of this file says something else about the same record.</source>
        <translation>此文件中靠前的某一行对同一条记录给出了不同的内容。</translation>
    </message>
    <message>
        <source>An empty passphrase protects nothing. Nothing was changed.</source>
        <translation>空的密码短语起不到保护作用。未做任何更改。</translation>
    </message>
    <message>
        <source>Another record has this id already.</source>
        <translation>此编号已被另一条记录使用。</translation>
    </message>
    <message>
        <source>Another row of this order is in another currency.</source>
        <translation>此订单的另一行使用了不同的币种。</translation>
    </message>
    <message>
        <source>Another row of this order says something else; the first one counts.</source>
        <translation>此订单的另一行内容与此不同，以第一行为准。</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>执行人</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Audit chain</source>
        <translation>审计链</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>已更改。</translation>
    </message>
    <message>
        <source>Checking the workspace</source>
        <translation>正在检查工作区</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>关闭日期</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contact changed</source>
        <translation>修改联系人</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contacts deleted</source>
        <translation>删除联系人</translation>
    </message>
    <message>
        <source>Content of the search index</source>
        <translation>搜索索引的内容</translation>
    </message>
    <message>
        <source>Continues what this machine saw last</source>
        <translation>与本机上次所见衔接</translation>
    </message>
    <message>
        <source>Copying the workspace</source>
        <translation>正在复制工作区</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Country/region</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Created on</source>
        <translation>创建日期</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Custom field defined</source>
        <translation>新建自定义字段</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer changed</source>
        <translation>修改客户</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>成为客户日期</translation>
    </message>
    <message>
        <source>Customers archived</source>
        <translation>归档客户</translation>
    </message>
    <message>
        <source>Customers brought back from the archive</source>
        <translation>取消归档客户</translation>
    </message>
    <message>
        <source>Customers deleted</source>
        <translation>删除客户</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Deal changed</source>
        <translation>修改商机</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Deals deleted</source>
        <translation>删除商机</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>请勿联系</translation>
    </message>
    <message>
        <source>Done at</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Encrypting with the new key</source>
        <translation>正在用新密钥加密</translation>
    </message>
    <message>
        <source>Every row is as it was before; the hash over all rows is the same.</source>
        <translation>每一行都与之前完全一致；全部数据行的哈希值相同。</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>预计成交日期</translation>
    </message>
    <message>
        <source>Exporting rows</source>
        <translation>正在导出数据行</translation>
    </message>
    <message>
        <source>External id</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>File attached</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>File removed</source>
        <translation>移除附件</translation>
    </message>
    <message>
        <source>Files can be exported with these endings: {known}.</source>
        <translation>可导出的文件扩展名：{known}。</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Follow-up changed</source>
        <translation>修改跟进</translation>
    </message>
    <message>
        <source>Follow-up done</source>
        <translation>完成跟进</translation>
    </message>
    <message>
        <source>Follow-up moved</source>
        <translation>调整跟进日期</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Follow-ups deleted</source>
        <translation>删除跟进</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>匹配字段</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Happened at</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import of {kind} from {file}</source>
        <translation>从“{file}”导入“{kind}”</translation>
    </message>
    <message>
        <source>Importing rows</source>
        <translation>正在导入数据行</translation>
    </message>
    <message>
        <source>Income band</source>
        <translation>收入水平</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation>互动记录</translation>
    </message>
    <message>
        <source>Interaction changed</source>
        <translation>修改互动记录</translation>
    </message>
    <message>
        <source>Interactions deleted</source>
        <translation>删除互动记录</translation>
    </message>
    <message>
        <source>It belongs to another customer.</source>
        <translation>此项属于其他客户。</translation>
    </message>
    <message>
        <source>It belongs to somebody else.</source>
        <translation>此记录由他人负责。</translation>
    </message>
    <message>
        <source>It exists already, and only new records were asked for.</source>
        <translation>此记录已存在，而本次只要求新增记录。</translation>
    </message>
    <message>
        <source>It is not certain which mark parts the decimals.</source>
        <translation>无法确定哪个符号是小数点。</translation>
    </message>
    <message>
        <source>It was so already.</source>
        <translation>本来就是如此，无需更改。</translation>
    </message>
    <message>
        <source>Key moment</source>
        <translation>关键时刻</translation>
    </message>
    <message>
        <source>Key slots</source>
        <translation>密钥槽</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Line {line} has more than {limit} columns.</source>
        <translation>第{line}行超过{limit}列。</translation>
    </message>
    <message>
        <source>Line {line} is not {encoding} text: byte {offset} of the file does not fit. Choose another encoding.</source>
        <translation>第{line}行不是{encoding}编码的文本：文件的第{offset}个字节不符。请选择其他编码。</translation>
    </message>
    <message>
        <source>Lost reason</source>
        <translation>输单原因</translation>
    </message>
    <message>
        <source>Made by version</source>
        <translation>创建时的版本</translation>
    </message>
    <message>
        <source>Making up customers</source>
        <translation>正在生成客户</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>时长（分钟）</translation>
    </message>
    <message>
        <source>NOT OK</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新建联系人</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>新建商机</translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation>新建跟进</translation>
    </message>
    <message>
        <source>New interaction</source>
        <translation>新建互动记录</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>New passphrase:</source>
        <translation>新密码短语：</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新建产品</translation>
    </message>
    <message>
        <source>New recovery key, shown only now. The old one no longer opens the workspace:</source>
        <translation>新的恢复密钥，仅显示这一次。旧的恢复密钥已无法打开工作区：</translation>
    </message>
    <message>
        <source>New team member</source>
        <translation>新建团队成员</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>未来7天</translation>
    </message>
    <message>
        <source>No passphrase was given and there is no terminal to ask on. Use --passphrase-file.</source>
        <translation>未提供密码短语，也没有可供输入的终端。请使用“--passphrase-file”选项。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Once more:</source>
        <translation>再次输入：</translation>
    </message>
    <message>
        <source>Only the person who did this, or an admin, can undo it. Nothing was changed.</source>
        <translation>只有操作者本人或管理员可以撤销此操作。未做任何更改。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order amounts</source>
        <translation>订单金额</translation>
    </message>
    <message>
        <source>Order changed</source>
        <translation>修改订单</translation>
    </message>
    <message>
        <source>Order line</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>下单日期</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Orders deleted</source>
        <translation>删除订单</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Owner changed</source>
        <translation>变更负责人</translation>
    </message>
    <message>
        <source>Ownership ledger</source>
        <translation>负责人变更台账</translation>
    </message>
    <message>
        <source>Pages of the file</source>
        <translation>文件的数据页</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>密码短语：</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Phone numbers without a prefix belong to it.</source>
        <translation>不带国际区号的电话号码均视为该国家/地区的号码。</translation>
    </message>
    <message>
        <source>Planning the demo</source>
        <translation>正在规划演示数据</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮政编码</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>首选渠道</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>成交概率</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Product changed</source>
        <translation>修改产品</translation>
    </message>
    <message>
        <source>Products deleted</source>
        <translation>删除产品</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取……</translation>
    </message>
    <message>
        <source>Records cannot be filtered by {name}.</source>
        <translation>记录不能按“{name}”筛选。</translation>
    </message>
    <message>
        <source>Records cannot be sorted by {name}.</source>
        <translation>记录不能按“{name}”排序。</translation>
    </message>
    <message>
        <source>Records of this kind cannot be matched by {name}.</source>
        <translation>此类记录不能按“{name}”匹配。</translation>
    </message>
    <message>
        <source>Recovery key, shown only now. Print it and keep it apart from this machine:</source>
        <translation>恢复密钥，仅显示这一次。请打印出来，与本机分开保管：</translation>
    </message>
    <message>
        <source>References</source>
        <translation>引用关系</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Remind before</source>
        <translation>提前提醒</translation>
    </message>
    <message>
        <source>Rep</source>
        <translation>销售代表</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>正在恢复备份</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Row {line} of the sheet has too many or too long cells.</source>
        <translation>工作表第{line}行的单元格过多或过长。</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>数据行数</translation>
    </message>
    <message>
        <source>Sales can be grouped by one period only.</source>
        <translation>销售额只能按一种周期分组。</translation>
    </message>
    <message>
        <source>Sales can be grouped by: {known}. This is none: {unknown}</source>
        <translation>销售额可按以下维度分组：{known}。不支持：{unknown}</translation>
    </message>
    <message>
        <source>Say who you are with --name.</source>
        <translation>请用“--name”说明您是谁。</translation>
    </message>
    <message>
        <source>Search index</source>
        <translation>搜索索引</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>Several changes</source>
        <translation>多项更改</translation>
    </message>
    <message>
        <source>Several currencies share this sign.</source>
        <translation>有多个币种使用此符号。</translation>
    </message>
    <message>
        <source>Several records have this name, so it does not say which one is meant.</source>
        <translation>有多条记录使用此名称，无法确定指的是哪一条。</translation>
    </message>
    <message>
        <source>Several records match, so it does not say which one is meant.</source>
        <translation>有多条记录匹配，无法确定指的是哪一条。</translation>
    </message>
    <message>
        <source>Something went wrong that should not have. Nothing half done was kept. What is known, without customer data, is in {file}.</source>
        <translation>发生了不该发生的错误。未完成的内容均未保留。已知情况（不含客户数据）记录在“{file}”中。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>State of all rows</source>
        <translation>全部数据行的状态</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stopped, but the change is saved already; the backup that follows it is not made. Run: steward backup WORKSPACE DEST</source>
        <translation>已停止，但更改已保存，只是随后的备份尚未创建。请运行：steward backup WORKSPACE DEST</translation>
    </message>
    <message>
        <source>Stopped. Nothing half done was kept.</source>
        <translation>已停止。未完成的内容均未保留。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止。未做任何更改。</translation>
    </message>
    <message>
        <source>Structure of the file</source>
        <translation>文件结构</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Sum of the amounts of orders up to and including the as-of day, cancelled ones left out, by currency. The region is the order&apos;s own, else the customer&apos;s of that day; the rep is the order&apos;s own, else the customer&apos;s owner of that day. A customer is new in the group that holds the first order.</source>
        <translation>截至统计日（含当日）的订单金额合计，不含已取消的订单，按币种分列。地区以订单所填为准，未填则取下单当日客户所在的地区；销售代表以订单所填为准，未填则取下单当日的客户负责人。客户的首笔订单在哪一组，就在该组计为新客户。</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>Tag renamed</source>
        <translation>重命名标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags changed</source>
        <translation>修改标签</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Team member</source>
        <translation>团队成员</translation>
    </message>
    <message>
        <source>Team member changed</source>
        <translation>修改团队成员</translation>
    </message>
    <message>
        <source>Team members deleted</source>
        <translation>删除团队成员</translation>
    </message>
    <message>
        <source>Tells this workspace from all others.</source>
        <translation>用于区分此工作区与其他所有工作区。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>The amount is in {written} and not in {currency}.</source>
        <translation>金额的币种是{written}，而不是{currency}。</translation>
    </message>
    <message>
        <source>The amount is not in {currency}.</source>
        <translation>金额的币种不是{currency}。</translation>
    </message>
    <message>
        <source>The amount names two currencies.</source>
        <translation>金额中出现了两个币种。</translation>
    </message>
    <message>
        <source>The backup does not hold what it says. Nothing was changed. Choose another backup.</source>
        <translation>备份的实际内容与其说明不符。未做任何更改。请选择其他备份。</translation>
    </message>
    <message>
        <source>The backup was restored and checked.</source>
        <translation>备份已恢复并通过检查。</translation>
    </message>
    <message>
        <source>The backup was written and checked: {file}</source>
        <translation>备份已写入并通过检查：{file}</translation>
    </message>
    <message>
        <source>The backup was written by a newer Steward. Nothing was changed. Install the newer version.</source>
        <translation>此备份由较新版本的知客创建。未做任何更改。请安装新版本。</translation>
    </message>
    <message>
        <source>The birthday is too long ago.</source>
        <translation>生日过于久远。</translation>
    </message>
    <message>
        <source>The birthday lies in the future.</source>
        <translation>生日晚于今天。</translation>
    </message>
    <message>
        <source>The century of the year is missing.</source>
        <translation>年份不是四位数，无法确定世纪。</translation>
    </message>
    <message>
        <source>The change is saved, but not the backup that follows it: there is no disk space left, or the disk reported an error. Free some space, then run: steward backup WORKSPACE DEST</source>
        <translation>更改已保存，但随后的备份未能完成：磁盘空间不足，或磁盘出错。请腾出一些空间，然后运行：steward backup WORKSPACE DEST</translation>
    </message>
    <message>
        <source>The change is saved, but the backup that follows it failed. Run: steward backup WORKSPACE DEST</source>
        <translation>更改已保存，但随后的备份失败。请运行：steward backup WORKSPACE DEST</translation>
    </message>
    <message>
        <source>The clock that days and times refer to.</source>
        <translation>日期和时间以此时区为准。</translation>
    </message>
    <message>
        <source>The columns do not tell what this file holds. Nothing was changed. Name it with --kind: {kinds}.</source>
        <translation>从各列看不出此文件包含什么内容。未做任何更改。请用“--kind”指明：{kinds}。</translation>
    </message>
    <message>
        <source>The copy of the workspace is not sound, so no backup was made. The workspace was not changed. Check the disk, then try again.</source>
        <translation>工作区的副本不完好，因此未创建备份。工作区未做更改。请检查磁盘，然后重试。</translation>
    </message>
    <message>
        <source>The cryptography library of this machine is too old. Nothing was changed. Install Steward anew.</source>
        <translation>本机的加密组件版本过旧。未做任何更改。请重新安装知客。</translation>
    </message>
    <message>
        <source>The database library does not accept the setting {name}; nothing was opened.</source>
        <translation>数据库组件不接受设置“{name}”，未打开任何文件。</translation>
    </message>
    <message>
        <source>The database library {version} is too old to keep data safe. Install Steward anew.</source>
        <translation>数据库组件{version}版本过旧，无法保证数据安全。请重新安装知客。</translation>
    </message>
    <message>
        <source>The date does not fit the chosen order of day, month and year.</source>
        <translation>日期与所选的年、月、日顺序不符。</translation>
    </message>
    <message>
        <source>The date format {pattern} does not give day, month and year.</source>
        <translation>日期格式“{pattern}”没有给出完整的年、月、日。</translation>
    </message>
    <message>
        <source>The day and the month cannot be told apart.</source>
        <translation>无法区分日和月。</translation>
    </message>
    <message>
        <source>The day of the week does not belong to this date.</source>
        <translation>星期与日期不符。</translation>
    </message>
    <message>
        <source>The day, the month or the year is missing.</source>
        <translation>缺少年、月或日。</translation>
    </message>
    <message>
        <source>The disk reported an error, or there is no disk space left. Nothing was changed. Free some space or check the disk, then try again.</source>
        <translation>磁盘出错，或磁盘空间不足。未做任何更改。请腾出一些空间或检查磁盘，然后重试。</translation>
    </message>
    <message>
        <source>The disk reported an error. Nothing was changed. Check the disk and try again.</source>
        <translation>磁盘出错。未做任何更改。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>The encoding of the text cannot be recognised. Choose it by hand.</source>
        <translation>无法识别文本的编码。请手动选择。</translation>
    </message>
    <message>
        <source>The encoding was guessed. If characters look wrong, choose it with --encoding.</source>
        <translation>文本编码是推测的。如有乱码，请用“--encoding”指定。</translation>
    </message>
    <message>
        <source>The file cannot be opened: {reason}.</source>
        <translation>无法打开文件：{reason}。</translation>
    </message>
    <message>
        <source>The file has no column {name}. Its columns are: {known}.</source>
        <translation>文件中没有“{name}”列。现有的列：{known}。</translation>
    </message>
    <message>
        <source>The file has no data.</source>
        <translation>文件中没有数据。</translation>
    </message>
    <message>
        <source>The file is larger than 2 GB. Split it into smaller ones.</source>
        <translation>文件大于2 GB。请拆分成较小的文件。</translation>
    </message>
    <message>
        <source>The file is larger than 50 MB. Nothing was changed. Keep a link to it.</source>
        <translation>文件大于50 MB。未做任何更改。请改为保存其链接。</translation>
    </message>
    <message>
        <source>The file or folder does not exist. Nothing was changed.</source>
        <translation>文件或文件夹不存在。未做任何更改。</translation>
    </message>
    <message>
        <source>The file that was there is kept as {file}.</source>
        <translation>原有的文件已保留为“{file}”。</translation>
    </message>
    <message>
        <source>The file was changed while it was being read. Try again.</source>
        <translation>文件在读取期间被修改。请重试。</translation>
    </message>
    <message>
        <source>The file {name} cannot be read. Nothing was changed.</source>
        <translation>无法读取文件“{name}”。未做任何更改。</translation>
    </message>
    <message>
        <source>The key does not open this backup: it is another workspace&apos;s or of another time, or the backup was altered. Nothing was changed.</source>
        <translation>密钥无法打开此备份：密钥属于其他工作区或其他时期，或备份已被改动。未做任何更改。</translation>
    </message>
    <message>
        <source>The key does not open this file, or the file is damaged. Nothing was changed.</source>
        <translation>密钥无法打开此文件，或文件已损坏。未做任何更改。</translation>
    </message>
    <message>
        <source>The key does not open this file: it belongs to another workspace, or the file is damaged. Nothing was changed. Restore the newest backup with: steward restore BACKUP WORKSPACE</source>
        <translation>密钥无法打开此文件：密钥属于其他工作区，或文件已损坏。未做任何更改。请恢复最新的备份：steward restore BACKUP WORKSPACE</translation>
    </message>
    <message>
        <source>The key slots ask for impossible amounts of memory: the file was damaged or forged. Open the workspace with the printed recovery key.</source>
        <translation>密钥槽要求的内存量不合常理：文件已损坏或系伪造。请使用打印的恢复密钥打开工作区。</translation>
    </message>
    <message>
        <source>The key slots {name} are missing or damaged, so the passphrase cannot be checked. The workspace is safe. Put the file back beside the workspace from a backup, or open with the printed recovery key.</source>
        <translation>密钥槽文件“{name}”缺失或已损坏，因此无法验证密码短语。工作区安然无恙。请从备份中取出该文件放回工作区旁边，或使用打印的恢复密钥打开。</translation>
    </message>
    <message>
        <source>The keyring did not answer or refused. Nothing was changed. Open with the passphrase.</source>
        <translation>密钥环没有响应或拒绝了请求。未做任何更改。请使用密码短语打开。</translation>
    </message>
    <message>
        <source>The name of the workspace.</source>
        <translation>工作区的名称。</translation>
    </message>
    <message>
        <source>The number has too many digits.</source>
        <translation>数字的位数过多。</translation>
    </message>
    <message>
        <source>The number is too large.</source>
        <translation>数字过大。</translation>
    </message>
    <message>
        <source>The number was shortened by a spreadsheet; its last digits are lost.</source>
        <translation>号码被电子表格截短，最后几位数字已丢失。</translation>
    </message>
    <message>
        <source>The passphrase does not open this backup. Nothing was changed. Use the passphrase of its day.</source>
        <translation>密码短语无法打开此备份。未做任何更改。请使用创建该备份时的密码短语。</translation>
    </message>
    <message>
        <source>The passphrase does not open this workspace. Nothing was changed. Try again.</source>
        <translation>密码短语无法打开此工作区。未做任何更改。请重试。</translation>
    </message>
    <message>
        <source>The passphrase was changed. Backups made before keep the old one.</source>
        <translation>密码短语已更改。此前的备份仍使用旧的密码短语。</translation>
    </message>
    <message>
        <source>The place of the workspace is read-only. Nothing was changed. Copy the file elsewhere.</source>
        <translation>工作区所在的位置是只读的。未做任何更改。请将文件复制到其他位置。</translation>
    </message>
    <message>
        <source>The program that made the file.</source>
        <translation>创建此文件的程序。</translation>
    </message>
    <message>
        <source>The recovery key is in {file}. Print it and keep it apart.</source>
        <translation>恢复密钥保存在“{file}”中。请打印出来并另行保管。</translation>
    </message>
    <message>
        <source>The recovery key is mistyped or incomplete. Nothing was changed. Compare it with the print.</source>
        <translation>恢复密钥输入有误或不完整。未做任何更改。请与打印件核对。</translation>
    </message>
    <message>
        <source>The row in line {line} cannot be split: a quotation mark stands inside a cell.</source>
        <translation>第{line}行无法拆分：单元格内出现了引号。</translation>
    </message>
    <message>
        <source>The row in line {line} is too long.</source>
        <translation>第{line}行过长。</translation>
    </message>
    <message>
        <source>The sign of the amount is not that of {currency}.</source>
        <translation>金额的货币符号与{currency}不符。</translation>
    </message>
    <message>
        <source>The spreadsheet cannot be read: it is damaged or of another kind.</source>
        <translation>无法读取电子表格：文件已损坏或格式不符。</translation>
    </message>
    <message>
        <source>The spreadsheet has no data.</source>
        <translation>电子表格中没有数据。</translation>
    </message>
    <message>
        <source>The spreadsheet is damaged: its parts do not fit together.</source>
        <translation>电子表格已损坏：各部分彼此不符。</translation>
    </message>
    <message>
        <source>The spreadsheet is protected by a password. Save it without one and try again.</source>
        <translation>电子表格受密码保护。请去掉密码另存后重试。</translation>
    </message>
    <message>
        <source>The spreadsheet would unpack to {size} MB, which is too much.</source>
        <translation>电子表格解压后将达{size} MB，超出上限。</translation>
    </message>
    <message>
        <source>The text does not fit the chosen date format.</source>
        <translation>内容与所选的日期格式不符。</translation>
    </message>
    <message>
        <source>The text is longer than {most} characters.</source>
        <translation>内容超过{most}个字符。</translation>
    </message>
    <message>
        <source>The two passphrases differ. Nothing was changed.</source>
        <translation>两次输入的密码短语不一致。未做任何更改。</translation>
    </message>
    <message>
        <source>The window is not part of this version yet. The commands: steward --help</source>
        <translation>此版本尚无图形界面。查看命令：steward --help</translation>
    </message>
    <message>
        <source>The workspace could not be brought to this version without losing data, so it was left as it was. Go on with the Steward version used before, and send a report.</source>
        <translation>无法在不丢失数据的前提下将工作区升级到此版本，因此保持原样。请继续使用之前的知客版本，并向我们反馈。</translation>
    </message>
    <message>
        <source>The workspace file cannot be opened. Check that the folder exists and may be written to.</source>
        <translation>无法打开工作区文件。请确认文件夹存在且可写。</translation>
    </message>
    <message>
        <source>The workspace file is damaged. Nothing was changed. Restore the newest backup with: steward restore BACKUP WORKSPACE</source>
        <translation>工作区文件已损坏。未做任何更改。请恢复最新的备份：steward restore BACKUP WORKSPACE</translation>
    </message>
    <message>
        <source>The workspace has a new key. Backups made before keep the old one.</source>
        <translation>工作区已启用新密钥。此前的备份仍使用旧密钥。</translation>
    </message>
    <message>
        <source>The workspace has its new key, but then something failed. Run: steward check WORKSPACE --deep</source>
        <translation>工作区已启用新密钥，但随后出现故障。请运行：steward check WORKSPACE --deep</translation>
    </message>
    <message>
        <source>The workspace has its new key, but then there was no disk space left, or the disk reported an error. Free some space, then run: steward check WORKSPACE --deep</source>
        <translation>工作区已启用新密钥，但随后磁盘空间不足，或磁盘出错。请腾出一些空间，然后运行：steward check WORKSPACE --deep</translation>
    </message>
    <message>
        <source>The workspace is being written by {program} (process {process} on {computer}, since {since}). Nothing was changed. Close it there first.</source>
        <translation>“{program}”正在写入此工作区（计算机“{computer}”，进程{process}，始于{since}）。未做任何更改。请先在那台计算机上关闭工作区。</translation>
    </message>
    <message>
        <source>The workspace is from an older Steward and must be opened for writing once. Nothing was changed.</source>
        <translation>此工作区来自旧版知客，须先以可写方式打开一次。未做任何更改。</translation>
    </message>
    <message>
        <source>The workspace is in use by another program. Nothing was changed. Close it there first.</source>
        <translation>工作区正被其他程序使用。未做任何更改。请先在该程序中关闭工作区。</translation>
    </message>
    <message>
        <source>The workspace was made, but its recovery key could not be written. Get a new one with: steward rekey WORKSPACE --new-recovery-key-file FILE</source>
        <translation>工作区已创建，但无法写入恢复密钥。请获取新的恢复密钥：steward rekey WORKSPACE --new-recovery-key-file FILE</translation>
    </message>
    <message>
        <source>The workspace was made, but not the file for its recovery key: there is no disk space left, or the disk reported an error. Free some space, then get a new key with: steward rekey WORKSPACE --new-recovery-key-file FILE</source>
        <translation>工作区已创建，但恢复密钥文件未能写入：磁盘空间不足，或磁盘出错。请腾出一些空间，然后获取新的恢复密钥：steward rekey WORKSPACE --new-recovery-key-file FILE</translation>
    </message>
    <message>
        <source>The workspace was written by a newer Steward. Nothing was changed. Install the newer version.</source>
        <translation>此工作区由较新版本的知客写入。未做任何更改。请安装新版本。</translation>
    </message>
    <message>
        <source>There are no records of kind {name}. The kinds are: {known}.</source>
        <translation>没有“{name}”这类记录。可用的类型：{known}。</translation>
    </message>
    <message>
        <source>There is a file at this place already. Nothing was changed.</source>
        <translation>此位置已有文件。未做任何更改。</translation>
    </message>
    <message>
        <source>There is more than a phone number.</source>
        <translation>除电话号码外还有其他内容。</translation>
    </message>
    <message>
        <source>There is no currency {code}.</source>
        <translation>没有“{code}”这一币种。</translation>
    </message>
    <message>
        <source>There is no disk space left. Nothing was changed. Free some space and try again.</source>
        <translation>磁盘空间不足。未做任何更改。请腾出一些空间后重试。</translation>
    </message>
    <message>
        <source>There is no field {name}. The fields are: {known}.</source>
        <translation>没有“{name}”字段。可用的字段：{known}。</translation>
    </message>
    <message>
        <source>There is no permission to use this file or folder. Nothing was changed.</source>
        <translation>没有使用此文件或文件夹的权限。未做任何更改。</translation>
    </message>
    <message>
        <source>There is no setting {name} of this type.</source>
        <translation>没有此类型的设置“{name}”。</translation>
    </message>
    <message>
        <source>There is no sheet {name}. The sheets are: {names}.</source>
        <translation>没有“{name}”工作表。现有的工作表：{names}。</translation>
    </message>
    <message>
        <source>There is no such contact.</source>
        <translation>没有这个联系人。</translation>
    </message>
    <message>
        <source>There is no such customer.</source>
        <translation>没有这个客户。</translation>
    </message>
    <message>
        <source>There is no such day in the lunar calendar.</source>
        <translation>农历中没有这一天。</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>没有这一天。</translation>
    </message>
    <message>
        <source>There is no such deal.</source>
        <translation>没有这个商机。</translation>
    </message>
    <message>
        <source>There is no such order.</source>
        <translation>没有这笔订单。</translation>
    </message>
    <message>
        <source>There is no such person in the team.</source>
        <translation>团队中没有此人。</translation>
    </message>
    <message>
        <source>There is no such product.</source>
        <translation>没有这个产品。</translation>
    </message>
    <message>
        <source>There is no such record, and only changes were asked for.</source>
        <translation>没有这条记录，而本次只要求更新记录。</translation>
    </message>
    <message>
        <source>There is no such step. Nothing was changed.</source>
        <translation>没有这项操作。未做任何更改。</translation>
    </message>
    <message>
        <source>There is no such time of day.</source>
        <translation>没有这个时刻。</translation>
    </message>
    <message>
        <source>There is no text encoding called {name}.</source>
        <translation>没有名为“{name}”的文本编码。</translation>
    </message>
    <message>
        <source>There is no time zone {zone}.</source>
        <translation>没有“{zone}”这一时区。</translation>
    </message>
    <message>
        <source>There is no workspace at this place. Nothing was changed.</source>
        <translation>此位置没有工作区。未做任何更改。</translation>
    </message>
    <message>
        <source>These records were changed meanwhile. Nothing was overwritten. Look at them and try again.</source>
        <translation>这些记录在此期间已被修改。未覆盖任何内容。请查看后重试。</translation>
    </message>
    <message>
        <source>This backup has no key slots. Nothing was changed. Restore it with the printed recovery key.</source>
        <translation>此备份没有密钥槽。未做任何更改。请使用打印的恢复密钥来恢复。</translation>
    </message>
    <message>
        <source>This device asks for the passphrase again.</source>
        <translation>此设备打开该工作区时将重新要求输入密码短语。</translation>
    </message>
    <message>
        <source>This device does not know the workspace. Nothing was changed. Open it with the passphrase.</source>
        <translation>此设备未记住该工作区。未做任何更改。请使用密码短语打开。</translation>
    </message>
    <message>
        <source>This device now opens the workspace without a passphrase.</source>
        <translation>此设备今后无需密码短语即可打开该工作区。</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>未能完成</translation>
    </message>
    <message>
        <source>This file is neither text nor a spreadsheet.</source>
        <translation>此文件既不是文本，也不是电子表格。</translation>
    </message>
    <message>
        <source>This file is no Steward workspace, or only a piece of one. Nothing was changed. Choose another file, or restore the newest backup with: steward restore BACKUP WORKSPACE</source>
        <translation>此文件不是知客工作区，或者只是其中一部分。未做任何更改。请选择其他文件，或恢复最新的备份：steward restore BACKUP WORKSPACE</translation>
    </message>
    <message>
        <source>This file is no backup of Steward, or it is damaged. Nothing was changed. Choose another backup.</source>
        <translation>此文件不是知客的备份，或已损坏。未做任何更改。请选择其他备份。</translation>
    </message>
    <message>
        <source>This file is not a table. Save it as CSV or as an Excel workbook and try again.</source>
        <translation>此文件不是表格。请另存为CSV文件或Excel工作簿后重试。</translation>
    </message>
    <message>
        <source>This file is read-only. Nothing was changed. Open a copy of it.</source>
        <translation>此文件是只读的。未做任何更改。请打开它的副本。</translation>
    </message>
    <message>
        <source>This folder looks like one that a cloud service copies. It may copy the workspace while it changes and damage it: keep the workspace elsewhere and put backups there.</source>
        <translation>此文件夹像是由云盘同步的文件夹。云盘可能在工作区变动时复制它并造成损坏：请将工作区放在别处，而把备份放在这里。</translation>
    </message>
    <message>
        <source>This is a folder and not a file. Nothing was changed.</source>
        <translation>这是文件夹，不是文件。未做任何更改。</translation>
    </message>
    <message>
        <source>This is a link to another place. Open the workspace where it really lies.</source>
        <translation>这是指向其他位置的链接。请从工作区实际所在的位置打开。</translation>
    </message>
    <message>
        <source>This is needed and missing.</source>
        <translation>此项必填，但缺少内容。</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>This is no repetition rule such as FREQ=WEEKLY;BYDAY=MO.</source>
        <translation>这不是有效的重复规则，规则形如FREQ=WEEKLY;BYDAY=MO。</translation>
    </message>
    <message>
        <source>This is none of: {known}.</source>
        <translation>只能是以下之一：{known}。</translation>
    </message>
    <message>
        <source>This is not a birthday that can be read for certain.</source>
        <translation>无法确切识别为生日。</translation>
    </message>
    <message>
        <source>This is not a currency that is known.</source>
        <translation>未知的币种。</translation>
    </message>
    <message>
        <source>This is not a date that can be read for certain.</source>
        <translation>无法确切识别为日期。</translation>
    </message>
    <message>
        <source>This is not a duration in whole minutes.</source>
        <translation>这不是以整分钟计的时长。</translation>
    </message>
    <message>
        <source>This is not a file that can be imported.</source>
        <translation>这不是可以导入的文件。</translation>
    </message>
    <message>
        <source>This is not a number that can be read for certain.</source>
        <translation>无法确切识别为数字。</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>这不是电话号码。</translation>
    </message>
    <message>
        <source>This is not a valid e-mail address.</source>
        <translation>这不是有效的电子邮箱地址。</translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation>这不是整数。</translation>
    </message>
    <message>
        <source>This is the last way into the workspace; it was kept.</source>
        <translation>这是进入工作区的最后一种方式，因此予以保留。</translation>
    </message>
    <message>
        <source>This looks like the number by which a spreadsheet counts days, not like a date.</source>
        <translation>这看起来是电子表格的日期序列号，而不是日期。</translation>
    </message>
    <message>
        <source>This machine has no safe keyring. Nothing was changed. Go on using the passphrase.</source>
        <translation>本机没有安全的密钥环。未做任何更改。请继续使用密码短语。</translation>
    </message>
    <message>
        <source>This means neither yes nor no.</source>
        <translation>无法判断是“是”还是“否”。</translation>
    </message>
    <message>
        <source>This order belongs to another customer.</source>
        <translation>此订单属于其他客户。</translation>
    </message>
    <message>
        <source>This person is not active and cannot get customers. Nothing was changed.</source>
        <translation>此成员已停用，不能接收客户。未做任何更改。</translation>
    </message>
    <message>
        <source>This place is read-only. Nothing was changed. Choose another folder.</source>
        <translation>此位置是只读的。未做任何更改。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>This record does not exist any more. Nothing was changed.</source>
        <translation>此记录已不存在。未做任何更改。</translation>
    </message>
    <message>
        <source>This record does not exist or belongs to somebody else. Nothing was changed.</source>
        <translation>此记录不存在，或由他人负责。未做任何更改。</translation>
    </message>
    <message>
        <source>This step cannot be undone. Nothing was changed.</source>
        <translation>此操作无法撤销。未做任何更改。</translation>
    </message>
    <message>
        <source>This step was undone before. Nothing was changed.</source>
        <translation>此操作此前已撤销。未做任何更改。</translation>
    </message>
    <message>
        <source>This workspace is in use. Nothing was changed. Make a new one for the demo.</source>
        <translation>此工作区已在使用。未做任何更改。请为演示另建一个工作区。</translation>
    </message>
    <message>
        <source>This year is too far away for a time of day.</source>
        <translation>此年份超出可记录时刻的范围。</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>To give the workspace a new key it must be opened with the passphrase. Nothing was changed.</source>
        <translation>要更换工作区的密钥，必须用密码短语打开工作区。未做任何更改。</translation>
    </message>
    <message>
        <source>To match by {name} the file must have a column for it.</source>
        <translation>要按“{name}”匹配，文件中必须有相应的列。</translation>
    </message>
    <message>
        <source>To take it back: steward undo {workspace} {id}</source>
        <translation>如需撤销：steward undo {workspace} {id}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undone: {title}</source>
        <translation>已撤销：{title}</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>View saved</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What the step had changed is as it was before. Later changes were kept.</source>
        <translation>该操作更改的内容已恢复原状。之后的更改予以保留。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Who made the file and may do everything in it.</source>
        <translation>此文件的创建者，可在其中执行任何操作。</translation>
    </message>
    <message>
        <source>Without its customer it cannot be found.</source>
        <translation>不知道所属客户，无法查找。</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>Workspace encrypted with a new key</source>
        <translation>用新密钥加密工作区</translation>
    </message>
    <message>
        <source>Workspace made</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>Your role does not allow giving customers or deals to somebody else.</source>
        <translation>您的角色无权将客户或商机转给他人。</translation>
    </message>
    <message>
        <source>Your role does not allow this. Nothing was changed. Ask an admin.</source>
        <translation>您的角色无权执行此操作。未做任何更改。请联系管理员。</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>{field} cannot be changed.</source>
        <translation>“{field}”不能更改。</translation>
    </message>
    <message>
        <source>{field} is needed. Nothing was changed.</source>
        <translation>“{field}”为必填项。未做任何更改。</translation>
    </message>
    <message>
        <source>{field}: {reason} Nothing was changed.</source>
        <translation>{field}：{reason}未做任何更改。</translation>
    </message>
    <message>
        <source>{key}</source>
        <translation>{key}</translation>
    </message>
    <message>
        <source>{read} rows read: {created} created, {updated} updated, {unchanged} unchanged, {skipped} skipped, {failed} failed.</source>
        <translation>已读取{read}行：新建{created}行，更新{updated}行，未变{unchanged}行，跳过{skipped}行，失败{failed}行。</translation>
    </message>
    <message>
        <source>{text}: {reason}</source>
        <translation>{text}：{reason}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more. See them all with --json.</source>
        <translation>
            <numerusform>……另有%n条。使用“--json”可查看全部。</numerusform>
        </translation>
    </message>
</context>
</TS>
