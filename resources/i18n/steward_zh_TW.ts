<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n orders</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records still refer to this, so it was kept. Make it inactive instead.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were added since that belong to what would be removed, so this step cannot be undone. Nothing was changed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were changed since, so this step cannot be undone. Nothing was changed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were written.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A cell in line {line} is longer than 1 MB. Probably a quotation mark there is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cell of a sheet holds 32,767 characters. Nothing was written. Export to CSV instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change looks like FIELD=VALUE; this does not: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A country has two letters, such as CN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A demo needs at least one customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filter has terms such as country=Germany; this is none: {term}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line needs an amount, or quantity and unit price. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lunar repetition is yearly: lunar:FREQ=YEARLY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A map looks like FIELD=COLUMN; this does not: {map}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation mark in line {line} is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A share above 1 may be meant in per cent, or be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A share cannot be negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sheet holds 1,048,575 rows. Nothing was written. Export to CSV instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sheet spans {rows} rows and {columns} columns, which is too much to read. Delete the stray cells far away from the table, or save the table as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text file has no sheets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After encrypting anew the workspace differs from its backup. Restore the backup made just before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts without a currency are in this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier row of this file says something else about the same record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty passphrase protects nothing. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another record has this id already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another row of this order is in another currency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another row of this order says something else; the first one counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content of the search index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continues what this machine saw last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country/region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom field defined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers brought back from the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deal changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deals deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypting with the new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row is as it was before; the hash over all rows is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>External id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File attached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files can be exported with these endings: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-ups deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Happened at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import of {kind} from {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interaction changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interactions deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to another customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It exists already, and only new records were asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not certain which mark parts the decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was so already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key slots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} has more than {limit} columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} is not {encoding} text: byte {offset} of the file does not fit. Choose another encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making up customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New deal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New interaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New recovery key, shown only now. The old one no longer opens the workspace:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New team member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No passphrase was given and there is no terminal to ask on. Use --passphrase-file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the person who did this, or an admin, can undo it. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order amounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ownership ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone numbers without a prefix belong to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records cannot be filtered by {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records cannot be sorted by {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records of this kind cannot be matched by {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key, shown only now. Print it and keep it apart from this machine:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>References</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {line} of the sheet has too many or too long cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales can be grouped by one period only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales can be grouped by: {known}. This is none: {unknown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who you are with --name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several currencies share this sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several records have this name, so it does not say which one is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several records match, so it does not say which one is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that should not have. Nothing half done was kept. What is known, without customer data, is in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Structure of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of the amounts of orders up to and including the as-of day, cancelled ones left out, by currency. The region is the order&apos;s own, else the customer&apos;s of that day; the rep is the order&apos;s own, else the customer&apos;s owner of that day. A customer is new in the group that holds the first order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team member changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team members deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells this workspace from all others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount is in {written} and not in {currency}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount is not in {currency}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount names two currencies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup does not hold what it says. Nothing was changed. Choose another backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup was restored and checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup was written and checked: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup was written by a newer Steward. Nothing was changed. Install the newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The birthday is too long ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The birthday lies in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The century of the year is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change is saved, but not the backup that follows it: there is no disk space left, or the disk reported an error. Free some space, then run: steward backup WORKSPACE DEST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change is saved, but the backup that follows it failed. Run: steward backup WORKSPACE DEST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock that days and times refer to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns do not tell what this file holds. Nothing was changed. Name it with --kind: {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy of the workspace is not sound, so no backup was made. The workspace was not changed. Check the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cryptography library of this machine is too old. Nothing was changed. Install Steward anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database library does not accept the setting {name}; nothing was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database library {version} is too old to keep data safe. Install Steward anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date does not fit the chosen order of day, month and year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date format {pattern} does not give day, month and year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day and the month cannot be told apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day of the week does not belong to this date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day, the month or the year is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reported an error, or there is no disk space left. Nothing was changed. Free some space or check the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reported an error. Nothing was changed. Check the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding of the text cannot be recognised. Choose it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding was guessed. If characters look wrong, choose it with --encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be opened: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column {name}. Its columns are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than 2 GB. Split it into smaller ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than 50 MB. Nothing was changed. Keep a link to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file or folder does not exist. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that was there is kept as {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was changed while it was being read. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} cannot be read. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key does not open this backup: it is another workspace&apos;s or of another time, or the backup was altered. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key does not open this file, or the file is damaged. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key does not open this file: it belongs to another workspace, or the file is damaged. Nothing was changed. Restore the newest backup with: steward restore BACKUP WORKSPACE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key slots ask for impossible amounts of memory: the file was damaged or forged. Open the workspace with the printed recovery key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key slots {name} are missing or damaged, so the passphrase cannot be checked. The workspace is safe. Put the file back beside the workspace from a backup, or open with the printed recovery key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring did not answer or refused. Nothing was changed. Open with the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number has too many digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number was shortened by a spreadsheet; its last digits are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase does not open this backup. Nothing was changed. Use the passphrase of its day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase does not open this workspace. Nothing was changed. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase was changed. Backups made before keep the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place of the workspace is read-only. Nothing was changed. Copy the file elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program that made the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery key is in {file}. Print it and keep it apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery key is mistyped or incomplete. Nothing was changed. Compare it with the print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row in line {line} cannot be split: a quotation mark stands inside a cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row in line {line} is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign of the amount is not that of {currency}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spreadsheet cannot be read: it is damaged or of another kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spreadsheet has no data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spreadsheet is damaged: its parts do not fit together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spreadsheet is protected by a password. Save it without one and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spreadsheet would unpack to {size} MB, which is too much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text does not fit the chosen date format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is longer than {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passphrases differ. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window is not part of this version yet. The commands: steward --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace could not be brought to this version without losing data, so it was left as it was. Go on with the Steward version used before, and send a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace file cannot be opened. Check that the folder exists and may be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace file is damaged. Nothing was changed. Restore the newest backup with: steward restore BACKUP WORKSPACE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace has a new key. Backups made before keep the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace has its new key, but then something failed. Run: steward check WORKSPACE --deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace has its new key, but then there was no disk space left, or the disk reported an error. Free some space, then run: steward check WORKSPACE --deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace is being written by {program} (process {process} on {computer}, since {since}). Nothing was changed. Close it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace is from an older Steward and must be opened for writing once. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace is in use by another program. Nothing was changed. Close it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace was made, but its recovery key could not be written. Get a new one with: steward rekey WORKSPACE --new-recovery-key-file FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace was made, but not the file for its recovery key: there is no disk space left, or the disk reported an error. Free some space, then get a new key with: steward rekey WORKSPACE --new-recovery-key-file FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace was written by a newer Steward. Nothing was changed. Install the newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no records of kind {name}. The kinds are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file at this place already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more than a phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no currency {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no disk space left. Nothing was changed. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field {name}. The fields are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no permission to use this file or folder. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting {name} of this type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sheet {name}. The sheets are: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such day in the lunar calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such deal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such person in the team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such record, and only changes were asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such step. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such time of day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text encoding called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone {zone}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no workspace at this place. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These records were changed meanwhile. Nothing was overwritten. Look at them and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup has no key slots. Nothing was changed. Restore it with the printed recovery key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device asks for the passphrase again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device does not know the workspace. Nothing was changed. Open it with the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device now opens the workspace without a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is neither text nor a spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no Steward workspace, or only a piece of one. Nothing was changed. Choose another file, or restore the newest backup with: steward restore BACKUP WORKSPACE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no backup of Steward, or it is damaged. Nothing was changed. Choose another backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a table. Save it as CSV or as an Excel workbook and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is read-only. Nothing was changed. Open a copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder looks like one that a cloud service copies. It may copy the workspace while it changes and damage it: keep the workspace elsewhere and put backups there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder and not a file. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a link to another place. Open the workspace where it really lies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is needed and missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no repetition rule such as FREQ=WEEKLY;BYDAY=MO.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is none of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a birthday that can be read for certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a currency that is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a date that can be read for certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a duration in whole minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a file that can be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a number that can be read for certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a valid e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last way into the workspace; it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like the number by which a spreadsheet counts days, not like a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine has no safe keyring. Nothing was changed. Go on using the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This means neither yes nor no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order belongs to another customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is not active and cannot get customers. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This place is read-only. Nothing was changed. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record does not exist any more. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record does not exist or belongs to somebody else. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step cannot be undone. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step was undone before. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace is in use. Nothing was changed. Make a new one for the demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year is too far away for a time of day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To give the workspace a new key it must be opened with the passphrase. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To match by {name} the file must have a column for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To take it back: steward undo WORKSPACE {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the step had changed is as it was before. Later changes were kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who made the file and may do everything in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without its customer it cannot be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace encrypted with a new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role does not allow giving customers or deals to somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role does not allow this. Nothing was changed. Ask an admin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is needed. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {reason} Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{read} rows read: {created} created, {updated} updated, {unchanged} unchanged, {skipped} skipped, {failed} failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more. See them all with --json.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
