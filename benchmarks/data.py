"""The seeded data sets S and M as CSV files, and workspaces filled from them, kept under build/."""

from __future__ import annotations

import csv
import random
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from app.bootstrap import Founding, Steward, found, open_steward
from app.services.kernel.reading import Conventions
from app.services.registry import KINDS
from app.services.workflows.importing.commands import ImportFile
from app.services.workflows.importing.plan import Options, plan_import
from app.services.workspace.keys import WorkspaceKey
from app.services.workspace.opening import Credentials

_VERSION: Final = 1  # raise it when what is generated changes
_SURNAMES: Final = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶"
_GIVEN: Final = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文辉力浩宇欣怡雪梅玲"
_FIRST: Final = ("Anna", "Ben", "Clara", "David", "Élodie", "Frank", "Greta", "Hans", "Ines", "Jürgen", "Karin", "Luis")
_LAST: Final = ("Smith", "Müller", "García", "Nowak", "Larsen", "Rossi", "Dubois", "Novák", "Andersson", "Okafor")
NOTES: Final = (
    "Asked for a better price above 500 units.",
    "希望降价百分之五",
    "样品已寄出，等待反馈",
    "Wants delivery before the holiday.",
    "Complained about the late invoice.",
    "下周回访，确认交货日期",
    "Sent the new price list.",
    "Interested in the service plan.",
)


@dataclass(frozen=True)
class Size:
    """How much of everything a data set has."""

    name: str
    customers: int
    lines: int
    interactions: int


S: Final = Size("S", 2_000, 20_000, 10_000)
M: Final = Size("M", 100_000, 1_000_000, 500_000)


def csv_files(size: Size, folder: Path) -> dict[str, Path]:
    """Write the files of a data set, unless they are there, and return them by kind."""
    files = {kind: folder / f"{size.name}-{_VERSION}-{kind}.csv" for kind in ("customers", "orders", "interactions")}
    if not all(path.exists() for path in files.values()):
        folder.mkdir(parents=True, exist_ok=True)
        _write_customers(files["customers"], size)
        _write_orders(files["orders"], size)
        _write_interactions(files["interactions"], size)
    return files


def filled(size: Size, folder: Path) -> Steward:
    """Return an open workspace with a data set in it."""
    path, secret = workspace_files(size, folder)
    key = WorkspaceKey(secret.read_bytes())
    return open_steward(path, Credentials(key=key), program="bench", write=True)


def workspace_files(size: Size, folder: Path) -> tuple[Path, Path]:
    """Return a workspace with a data set in it, imported once and kept, and the file with its raw key."""
    path = folder / f"{size.name}-{_VERSION}.steward"
    if not path.exists():
        _fill(path, size, folder)
    return path, path.with_suffix(".key")


def empty(path: Path) -> Steward:
    """Return an open empty workspace."""
    key = found(path, None, Founding("Bench", conventions=Conventions("UTC", "CN", "EUR")))
    return open_steward(path, Credentials(key=key), program="bench", write=True)


def run_import(steward: Steward, path: Path, kind: str) -> None:
    """Import a file as the command line does."""
    plan = plan_import(path, KINDS, Options(kind=kind, create_missing=True), steward.conventions, steward.clock.today())
    steward.do(ImportFile(plan, path.name))


def _fill(path: Path, size: Size, folder: Path) -> None:
    files = csv_files(size, folder)
    part = path.with_suffix(".filling.steward")
    key = found(part, None, Founding("Bench", conventions=Conventions("UTC", "CN", "EUR")))
    steward = open_steward(part, Credentials(key=key), program="bench", write=True)
    for kind, file in files.items():
        run_import(steward, file, kind)
    steward.close(with_backup=False)
    path.with_suffix(".key").write_bytes(key.raw)
    part.rename(path)


def person_name(rng: random.Random, number: int) -> str:
    """Return a name, Chinese where the number is even."""
    if number % 2:
        return f"{rng.choice(_FIRST)} {rng.choice(_LAST)}"
    return rng.choice(_SURNAMES) + "".join(rng.choices(_GIVEN, k=rng.choice((1, 2))))


def _write_customers(path: Path, size: Size) -> None:
    rng = random.Random(1)
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["external_id", "name", "kind", "country", "city", "phone", "email", "notes"])
        for number in range(size.customers):
            phone = f"+86 13{rng.randrange(10**9):09d}"
            name, city = person_name(rng, number), rng.choice(("上海", "北京", "深圳"))
            out.writerow([f"C{number}", name, "person", "China", city, phone,
                          f"c{number}@mail.example", rng.choice(NOTES)])  # fmt: skip


def _write_orders(path: Path, size: Size) -> None:
    rng, start = random.Random(2), date(2023, 1, 1)
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["external_id", "customer", "ordered_on", "region", "product", "quantity", "unit_price"])
        number, written = 0, 0
        while written < size.lines:
            number += 1
            day = (start + timedelta(days=rng.randrange(1000))).isoformat()
            head = [f"O{number}", f"C{rng.randrange(size.customers)}", day, rng.choice(("华东", "华南", "DACH"))]
            for _ in range(min(rng.randrange(1, 8), size.lines - written)):
                price = f"{rng.randrange(100, 99999) / 100:.2f}"
                out.writerow([*head, f"P{rng.randrange(500)}", rng.randrange(1, 20), price])
                written += 1


def _write_interactions(path: Path, size: Size) -> None:
    rng, start = random.Random(3), date(2023, 1, 1)
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["external_id", "customer", "kind", "happened_at", "body"])
        for number in range(size.interactions):
            # One customer of long standing carries ten thousand entries.
            customer = 0 if number < min(10_000, size.interactions // 2) else rng.randrange(size.customers)
            day = start + timedelta(days=rng.randrange(1000))
            body = f"{rng.choice(NOTES)} {rng.choice(NOTES)}"
            out.writerow([f"I{number}", f"C{customer}", rng.choice(("call", "visit", "email")),
                          f"{day.isoformat()}T{rng.randrange(8, 18):02d}:30:00+00:00", body])  # fmt: skip
