<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers are deleted: {who}.</source>
        <translation>
            <numerusform>%n customer is deleted: {who}.</numerusform>
            <numerusform>%n customers are deleted: {who}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers are put away. Nothing is lost, and they can be brought back: {who}.</source>
        <translation>
            <numerusform>%n customer is put away. Nothing is lost, and it can be brought back: {who}.</numerusform>
            <numerusform>%n customers are put away. Nothing is lost, and they can be brought back: {who}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers come back from the archive: {who}.</source>
        <translation>
            <numerusform>%n customer comes back from the archive: {who}.</numerusform>
            <numerusform>%n customers come back from the archive: {who}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers get another owner: {who}.</source>
        <translation>
            <numerusform>%n customer gets another owner: {who}.</numerusform>
            <numerusform>%n customers get another owner: {who}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers get these tags: {who}.</source>
        <translation>
            <numerusform>%n customer gets these tags: {who}.</numerusform>
            <numerusform>%n customers get these tags: {who}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers have it.</source>
        <translation>
            <numerusform>%n customer has it.</numerusform>
            <numerusform>%n customers have it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers have it. Deleting takes it off them; nothing else is lost.</source>
        <translation>
            <numerusform>%n customer has it. Deleting takes it off that customer; nothing else is lost.</numerusform>
            <numerusform>%n customers have it. Deleting takes it off them; nothing else is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deals</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups</source>
        <translation>
            <numerusform>%n follow-up</numerusform>
            <numerusform>%n follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups done</source>
        <translation>
            <numerusform>%n follow-up done</numerusform>
            <numerusform>%n follow-ups done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups moved</source>
        <translation>
            <numerusform>%n follow-up moved</numerusform>
            <numerusform>%n follow-ups moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interactions</source>
        <translation>
            <numerusform>%n interaction</numerusform>
            <numerusform>%n interactions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more errors meanwhile; they are in the log.</source>
        <translation>
            <numerusform>%n more error meanwhile; it is in the log.</numerusform>
            <numerusform>%n more errors meanwhile; they are in the log.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <comment>who sell</comment>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n products in common, such as {names}</source>
        <translation>
            <numerusform>%n product in common: {names}</numerusform>
            <numerusform>%n products in common, such as {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n purchases</source>
        <translation>
            <numerusform>%n purchase</numerusform>
            <numerusform>%n purchases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records have something in it. It is kept, in the form of the new type.</source>
        <translation>
            <numerusform>%n record has something in it. It is kept, in the form of the new type.</numerusform>
            <numerusform>%n records have something in it. It is kept, in the form of the new type.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records have something in this field, so it stays.</source>
        <translation>
            <numerusform>%n record has something in this field, so it stays.</numerusform>
            <numerusform>%n records have something in this field, so it stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records have something in this field, so it was kept.</source>
        <translation>
            <numerusform>%n record has something in this field, so it was kept.</numerusform>
            <numerusform>%n records have something in this field, so it was kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records still refer to this, so it was kept. Make it inactive instead.</source>
        <translation>
            <numerusform>%n record still refers to this, so it was kept. Make it inactive instead.</numerusform>
            <numerusform>%n records still refer to this, so it was kept. Make it inactive instead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were added since that belong to what would be removed, so this step cannot be undone. Nothing was changed.</source>
        <translation>
            <numerusform>%n record was added since that belongs to what would be removed, so this step cannot be undone. Nothing was changed.</numerusform>
            <numerusform>%n records were added since that belong to what would be removed, so this step cannot be undone. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were changed since, so this step cannot be undone. Nothing was changed.</source>
        <translation>
            <numerusform>%n record was changed since, so this step cannot be undone. Nothing was changed.</numerusform>
            <numerusform>%n records were changed since, so this step cannot be undone. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were exported. The file is not encrypted.</source>
        <translation>
            <numerusform>%n row was exported. The file is not encrypted.</numerusform>
            <numerusform>%n rows were exported. The file is not encrypted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were saved with the reasons. The file is not encrypted.</source>
        <translation>
            <numerusform>%n row was saved with the reason. The file is not encrypted.</numerusform>
            <numerusform>%n rows were saved with the reasons. The file is not encrypted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were written.</source>
        <translation>
            <numerusform>%n row was written.</numerusform>
            <numerusform>%n rows were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things to look at</source>
        <translation>
            <numerusform>%n thing to look at</numerusform>
            <numerusform>%n things to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values of this field do not fit the new type or choices. Nothing was changed. Change those values first.</source>
        <translation>
            <numerusform>%n value of this field does not fit the new type or choices. Nothing was changed. Change that value first.</numerusform>
            <numerusform>%n values of this field do not fit the new type or choices. Nothing was changed. Change those values first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n minutes</source>
        <translation>
            <numerusform>After %n minute</numerusform>
            <numerusform>After %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n days</source>
        <translation>
            <numerusform>Every %n day</numerusform>
            <numerusform>Every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n months</source>
        <translation>
            <numerusform>Every %n month</numerusform>
            <numerusform>Every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <translation>
            <numerusform>Every %n week</numerusform>
            <numerusform>Every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n years</source>
        <translation>
            <numerusform>Every %n year</numerusform>
            <numerusform>Every %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n rows</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save the %n rows that are not taken…</source>
        <translation>
            <numerusform>Save the %n row that is not taken…</numerusform>
            <numerusform>Save the %n rows that are not taken…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n records</source>
        <translation>
            <numerusform>in %n record</numerusform>
            <numerusform>in %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n days ago</source>
        <translation>
            <numerusform>more than %n day ago</numerusform>
            <numerusform>more than %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n accounts</source>
        <translation>
            <numerusform>{file}: %n account</numerusform>
            <numerusform>{file}: %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n accounts, {amount} {currency} in twelve months, {tasks} open follow-ups</source>
        <translation>
            <numerusform>{name}: %n account, {amount} {currency} in twelve months, {tasks} open follow-ups</numerusform>
            <numerusform>{name}: %n accounts, {amount} {currency} in twelve months, {tasks} open follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{tags} tags, put on customers %n times.</source>
        <translation>
            <numerusform>{tags} tags, put on customers %n time.</numerusform>
            <numerusform>{tags} tags, put on customers %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more. See them all with --json.</source>
        <translation>
            <numerusform>… and %n more. See it with --json.</numerusform>
            <numerusform>… and %n more. See them all with --json.</numerusform>
        </translation>
    </message>
</context>
</TS>
