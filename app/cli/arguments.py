"""The verbs and their options."""

from __future__ import annotations

import argparse
from functools import cache
from typing import Any

from app.cli import handover, handover_later, handover_open, keys, lists, reports, settings, team, transfer, workspaces
from app.cli.chart_documents import CHART_DOCUMENTS
from app.services.analysis.dimensions import DIMENSIONS, REPORTS
from app.services.registry import KINDS
from app.services.workflows.importing.plan import Mode
from app.text import LANGUAGES
from app.version import __version__


@cache
def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line; each verb knows its function."""
    parser = argparse.ArgumentParser(prog="steward", description="Customer management, encrypted and local.")
    parser.add_argument("--version", action="version", version=f"steward {__version__}")
    verbs = parser.add_subparsers(metavar="VERB", required=True)
    _workspace_verbs(verbs)
    _transfer_verbs(verbs)
    _list_verbs(verbs)
    _key_verbs(verbs)
    _people_verbs(verbs)
    _team_verbs(verbs)
    _handover_verbs(verbs)
    return parser


def _verb(verbs: Any, name: str, function: object, help_text: str) -> argparse.ArgumentParser:
    verb: argparse.ArgumentParser = verbs.add_parser(name, help=help_text, description=help_text, allow_abbrev=False)
    verb.set_defaults(verb=function)
    verb.add_argument("--passphrase-file", metavar="FILE", help="file with the passphrase")
    verb.add_argument("--lang", choices=LANGUAGES, help="language of messages")
    verb.add_argument("--quiet", action="store_true", help="no messages but errors")
    return verb


def _opening(verbs: Any, name: str, function: object, help_text: str) -> argparse.ArgumentParser:
    verb = _verb(verbs, name, function, help_text)
    verb.add_argument("workspace", metavar="WS", help="workspace file")
    verb.add_argument("--recovery-key-file", metavar="FILE", help="file with the printed recovery key")
    verb.add_argument("--organisation-key-file", metavar="FILE", help="file with the organisation's recovery key")
    verb.add_argument("--as", dest="person", metavar="USER", help="act as this person in the file")
    return verb


def _json(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--json", action="store_true", help="print one JSON document")


def _workspace_verbs(verbs: Any) -> None:
    init = _verb(verbs, "init", workspaces.init, "make a new workspace")
    init.add_argument("workspace", metavar="WS", help="workspace file")
    init.add_argument("--name", metavar="PERSON", help="your name")
    init.add_argument("--workspace", dest="title", metavar="TITLE", help="name of the workspace")
    init.add_argument("--role", choices=("rep", "lead", "admin"), help="what you are in the team; invited: rep")
    init.add_argument("--invite", metavar="FILE", help="the invitation to a team")
    init.add_argument("--currency", metavar="CODE", help="currency of amounts that name none")
    init.add_argument("--time-zone", metavar="ZONE", help="IANA time zone, such as Asia/Shanghai")
    init.add_argument("--country", metavar="CC", help="country of phone numbers without a prefix")
    init.add_argument("--recovery-key-file", metavar="FILE", help="write the recovery key there")
    init.add_argument("--demo", action="store_true", help="fill it with made-up customers")
    init.add_argument("--seed", type=int, default=1, metavar="N", help="seed of the demo")
    init.add_argument("--customers", type=int, default=2000, metavar="N", help="customers of the demo")
    backup = _opening(verbs, "backup", workspaces.backup, "write a verified backup")
    backup.add_argument("target", metavar="DEST", help="file or folder to write it to")
    _json(backup)
    restore = _verb(verbs, "restore", workspaces.restore, "put a backup in the place of a workspace")
    restore.add_argument("backup", metavar="BACKUP", help="backup file")
    restore.add_argument("workspace", metavar="WS", help="workspace file")
    restore.add_argument("--recovery-key-file", metavar="FILE", help="file with the printed recovery key")
    restore.add_argument("--organisation-key-file", metavar="FILE", help="file with the organisation's recovery key")
    _json(restore)
    check = _opening(verbs, "check", workspaces.check_workspace, "check that a workspace is sound")
    check.add_argument("--deep", action="store_true", help="read every page and every row")
    _json(check)
    setting = _opening(verbs, "setting", settings.setting, "show the settings of a workspace, or change one")
    setting.add_argument("name", metavar="NAME", nargs="?", help="which one; without it, all of them")
    setting.add_argument("value", metavar="VALUE", nargs="?", help="what it is from now on")
    _json(setting)
    undo = _opening(verbs, "undo", workspaces.undo, "take back an import or a mass change")
    undo.add_argument("step", metavar="ID", nargs="?", help="what to undo; without it, list what can be undone")
    _json(undo)


def _key_verbs(verbs: Any) -> None:
    rekey = _opening(verbs, "rekey", keys.rekey, "encrypt a workspace with a new key")
    rekey.add_argument("--new-recovery-key-file", metavar="FILE", help="write the new recovery key there")
    passphrase = _opening(verbs, "passphrase", keys.change_passphrase, "choose another passphrase")
    passphrase.add_argument("--new-passphrase-file", metavar="FILE", help="file with the new passphrase")
    device = _opening(verbs, "device", keys.device_slot, "let this device open a workspace, or no longer")
    device.add_argument("state", choices=("remember", "forget"))


def _transfer_verbs(verbs: Any) -> None:
    importing = _opening(verbs, "import", transfer.import_file, "bring in a file of other systems")
    importing.add_argument("file", metavar="FILE", help="CSV, TSV, xlsx, xls, xlsb or ods")
    importing.add_argument("--kind", choices=tuple(KINDS), help="what the file holds")
    importing.add_argument("--map", action="append", default=[], metavar="FIELD=COLUMN", help="may be repeated")
    importing.add_argument("--source", default="default", metavar="NAME", help="system that the ids belong to")
    importing.add_argument("--sheet", metavar="NAME", help="sheet of a workbook")
    importing.add_argument("--encoding", metavar="E", help="encoding of a text file")
    importing.add_argument("--date-format", metavar="F", help="ymd, dmy, mdy or a strptime pattern")
    importing.add_argument("--create-missing", action="store_true", help="make what rows refer to and is missing")
    importing.add_argument("--mode", choices=tuple(Mode), default=Mode.UPSERT.value, help="what to do with rows")
    importing.add_argument("--match", default="", metavar="FIELD,...", help="fields that tell records apart")
    importing.add_argument("--dry-run", action="store_true", help="count and change nothing")
    importing.add_argument("--rejects", metavar="FILE", help="write rows that were not taken, with the reasons")
    _json(importing)
    export = _opening(verbs, "export", transfer.export_records, "write records to a file")
    export.add_argument("kind", metavar="KIND", help=", ".join(KINDS))
    export.add_argument("--to", required=True, metavar="FILE", help="file ending in .csv, .xlsx or .json")
    export.add_argument("--filter", default="", metavar="QUERY", help="field=value terms")
    export.add_argument("--raw", action="store_true", help="leave text that looks like a formula as it is")
    edit = _opening(verbs, "edit", transfer.edit_record, "change fields of a record")
    edit.add_argument("kind", metavar="KIND", help=", ".join(KINDS))
    edit.add_argument("record", metavar="ID", help="id or external id")
    edit.add_argument("values", metavar="FIELD=VALUE", nargs="+")
    _json(edit)


def _list_verbs(verbs: Any) -> None:
    listing = _opening(verbs, "list", lists.list_records, "list records")
    listing.add_argument("kind", metavar="KIND", help=", ".join(KINDS))
    listing.add_argument("--filter", default="", metavar="QUERY", help="field=value terms")
    listing.add_argument("--sort", default="", metavar="FIELD", help="field to sort by; -FIELD backwards")
    listing.add_argument("--limit", type=int, metavar="N", help="at most so many rows")
    _json(listing)
    show = _opening(verbs, "show", lists.show, "show all about a customer")
    show.add_argument("customer", metavar="CUSTOMER_ID", help="id or external id")
    _json(show)
    search = _opening(verbs, "search", lists.search_records, "find records by any word")
    search.add_argument("text", metavar="TEXT")
    search.add_argument("--limit", type=int, default=20, metavar="N")
    _json(search)
    due = _opening(verbs, "due", lists.due, "list what is due")
    due.add_argument("--as-of", metavar="DATE", help="day to look from; default today")
    _json(due)
    report = _opening(verbs, "report", reports.report, "compute a report")
    names = (*REPORTS, *CHART_DOCUMENTS)
    report.add_argument("name", choices=names, metavar="NAME", help=", ".join(names))
    report.add_argument("--as-of", metavar="DATE", help="day the figures speak for; default today")
    report.add_argument("--from", dest="first", metavar="DATE", help="first day counted")
    report.add_argument("--to", dest="last", metavar="DATE", help="last day counted")
    report.add_argument("--by", default="year", metavar="DIM,...", help=", ".join(DIMENSIONS))
    report.add_argument("--filter", default="", metavar="QUERY", help="field=value terms on orders and customers")
    report.add_argument("--calibration-end", metavar="DATE", help="clv: last day for the fit; default the as-of day")
    report.add_argument("--horizon-weeks", type=int, default=52, metavar="N", help="clv: how far to look; default 52")
    report.add_argument("--csv", metavar="FILE", help="write the rows to a file")
    report.add_argument("--xlsx", metavar="FILE", help="write the rows to a file")
    for ending in ("png", "svg", "pdf"):
        report.add_argument(f"--{ending}", metavar="FILE", help="draw the report's chart to a file")
    _json(report)


def _people_verbs(verbs: Any) -> None:
    card = _opening(verbs, "card", team.card, "write the card by which others seal to this workspace")
    card.add_argument("--to", metavar="FILE", help="write it there instead of printing it")
    card.add_argument("--renew", action="store_true", help="make new keys first")
    trust = _opening(verbs, "trust", team.trust, "accept somebody's card, or those of a team's roster")
    trust.add_argument("card", metavar="CARD", help="card file, or roster")
    trust.add_argument("--fingerprint", metavar="WORDS", help="the words that its holder reads out")
    _json(trust)


def _team_verbs(verbs: Any) -> None:
    parts = verbs.add_parser("team", help="keys of a team", description="keys of a team").add_subparsers(
        metavar="PART", required=True
    )
    org_key = _opening(parts, "org-key", team.org_key, "make the recovery key of the organisation")
    org_key.add_argument("--to", metavar="FILE", help="write it there instead of showing it")
    _json(org_key)
    invite = _opening(parts, "invite", team.invite, "write an invitation for a new workspace")
    invite.add_argument("--to", required=True, metavar="FILE", help="write it there")
    roster = _opening(parts, "roster", team.roster, "write all accepted cards as a roster")
    roster.add_argument("--to", required=True, metavar="FILE", help="write it there")
    revoke = _opening(parts, "revoke", team.revoke, "accept somebody's card no longer")
    revoke.add_argument("person", metavar="PERSON", help="card file, e-mail or name")


def _handover_verbs(verbs: Any) -> None:
    parts = verbs.add_parser("handover", help="pass accounts on", description="pass accounts on").add_subparsers(
        metavar="PART", required=True
    )
    plan = _opening(parts, "plan", handover.plan, "share a leaver's accounts out")
    plan.add_argument("--from", dest="leaver", required=True, metavar="PERSON", help="who hands over")
    plan.add_argument("--to", action="append", required=True, metavar="CARD", help="a successor; may be repeated")
    plan.add_argument("--rule", action="append", default=[], metavar="FIELD=VALUE=SUCCESSOR", help="may be repeated")
    plan.add_argument("--cap", action="append", default=[], metavar="N", help="most accounts of each successor, or -")
    plan.add_argument("--out", required=True, metavar="PLAN.json", help="write the plan there")
    _json(plan)
    seal = _opening(parts, "seal", handover.seal, "write one sealed file for each successor")
    seal.add_argument("--plan", required=True, metavar="PLAN.json", help="the plan")
    seal.add_argument("--to", required=True, metavar="DIR", help="folder to write to")
    seal.add_argument("--again", action="store_true", help="though sealed before: nobody will import the former file")
    _json(seal)
    inspect = _verb(parts, "inspect", handover.inspect, "say what a handover file is")
    inspect.add_argument("file", metavar="FILE")
    inspect.add_argument("workspace", metavar="WS", nargs="?", help="also decrypt it for this workspace")
    inspect.add_argument("--recovery-key-file", metavar="FILE", help="file with the printed recovery key")
    inspect.add_argument("--organisation-key-file", metavar="FILE", help="file with the organisation's recovery key")
    inspect.add_argument("--as", dest="person", metavar="USER", help="act as this person in the file")
    _json(inspect)
    importing = _opening(parts, "import", handover.import_bundle, "take accounts over")
    importing.add_argument("file", metavar="FILE")
    importing.add_argument("--dry-run", action="store_true", help="say what it would do and change nothing")
    importing.add_argument("--receipt", metavar="FILE", help="write the receipt there")
    _json(importing)
    opening = _opening(parts, "export-open", handover_open.export_open, "write a file out as tables and pages")
    opening.add_argument("file", metavar="FILE")
    opening.add_argument("--to", required=True, metavar="DIR", help="folder to make")
    _json(opening)
    verify = _opening(parts, "verify", handover.verify, "compare a receipt with what was sealed")
    verify.add_argument("receipt", metavar="RECEIPT")
    _json(verify)
    _later_verbs(parts)
    listing = _opening(parts, "list", handover.list_bundles, "list handover files of this workspace")
    _json(listing)


def _later_verbs(parts: Any) -> None:
    undo = _opening(parts, "undo", handover_later.undo, "take a handover back")
    undo.add_argument("bundle", metavar="ID")
    undo.add_argument("--to", metavar="DIR", help="folder for what was done since; default beside the workspace")
    undo.add_argument("--force", action="store_true", help="even after the cooling-off period; for an admin")
    _json(undo)
    giving_back = _opening(parts, "return", handover_later.return_accounts, "give single accounts back")
    giving_back.add_argument("customer", metavar="CUSTOMER", nargs="+", help="id or external id")
    giving_back.add_argument("--to", required=True, metavar="CARD", help="from whom they came")
    giving_back.add_argument("--to-dir", required=True, metavar="DIR", help="folder to write to")
    _json(giving_back)
    delta = _opening(parts, "delta", handover_later.delta, "seal what changed since a handover was sealed")
    delta.add_argument("bundle", metavar="ID")
    delta.add_argument("--to", required=True, metavar="DIR", help="folder to write to")
    _json(delta)
    collect = _opening(parts, "collect", handover_later.collect, "copy one's book for a lead")
    collect.add_argument("--to", metavar="CARD", help="the lead; not needed where only one is known")
    collect.add_argument("--out", required=True, metavar="FILE", help="write it there")
    _json(collect)
    reassign = _opening(parts, "reassign", handover_later.reassign, "give accounts to people of this workspace")
    reassign.add_argument("--plan", metavar="PLAN.json", help="the plan")
    reassign.add_argument("--from", dest="leaver", metavar="PERSON", help="who hands over, without a plan")
    reassign.add_argument("--to", metavar="PERSON", help="who gets all of it, without a plan")
    _json(reassign)
