<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n accounts change their owner in this workspace, at once and as one step that can be undone.</source>
        <translation>
            <numerusform>%n account changes its owner in this workspace, at once and as one step that can be undone.</numerusform>
            <numerusform>%n accounts change their owner in this workspace, at once and as one step that can be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts have their new owners; figures and contents were proven equal before and after. Undo takes it back.</source>
        <translation>
            <numerusform>%n account has its new owner; figures and contents were proven equal before and after. Undo takes it back.</numerusform>
            <numerusform>%n accounts have their new owners; figures and contents were proven equal before and after. Undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts were written out. They are not encrypted there.</source>
        <translation>
            <numerusform>%n account was written out. It is not encrypted there.</numerusform>
            <numerusform>%n accounts were written out. They are not encrypted there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bought again</source>
        <translation>
            <numerusform>%n bought again</numerusform>
            <numerusform>%n bought again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n buyers</source>
        <translation>
            <numerusform>%n buyer</numerusform>
            <numerusform>%n buyers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by the rhythm of all</source>
        <translation>
            <numerusform>%n by the rhythm of all</numerusform>
            <numerusform>%n by the rhythm of all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by the rhythm of their segment</source>
        <translation>
            <numerusform>%n by the rhythm of their segment</numerusform>
            <numerusform>%n by the rhythm of their segment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled orders left out</source>
        <translation>
            <numerusform>%n cancelled order left out</numerusform>
            <numerusform>%n cancelled orders left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards were accepted.</source>
        <translation>
            <numerusform>%n card was accepted.</numerusform>
            <numerusform>%n cards were accepted.</numerusform>
        </translation>
    </message>
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
        <source>%n customers are back</source>
        <translation>
            <numerusform>%n customer is back</numerusform>
            <numerusform>%n customers are back</numerusform>
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
        <source>%n customers are up to date now</source>
        <translation>
            <numerusform>%n customer is up to date now</numerusform>
            <numerusform>%n customers are up to date now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers are yours now</source>
        <translation>
            <numerusform>%n customer is yours now</numerusform>
            <numerusform>%n customers are yours now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers can be looked at now</source>
        <translation>
            <numerusform>%n customer can be looked at now</numerusform>
            <numerusform>%n customers can be looked at now</numerusform>
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
        <source>%n customers get a follow-up each, for their owners: {who}.</source>
        <translation>
            <numerusform>%n customer gets a follow-up, for its owner: {who}.</numerusform>
            <numerusform>%n customers get a follow-up each, for their owners: {who}.</numerusform>
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
        <source>%n customers that came on {day} go from here, with all that came with them.</source>
        <translation>
            <numerusform>%n customer that came on {day} goes from here, with all that came with it.</numerusform>
            <numerusform>%n customers that came on {day} go from here, with all that came with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers were taken back.</source>
        <translation>
            <numerusform>%n customer was taken back.</numerusform>
            <numerusform>%n customers were taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers with other currencies</source>
        <translation>
            <numerusform>%n customer with other currencies</numerusform>
            <numerusform>%n customers with other currencies</numerusform>
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
        <source>%n days late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
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
        <source>%n files are sealed, one for each successor who works elsewhere. Nobody else can open them. The accounts stay here until the receipt comes back and proves that all arrived.</source>
        <translation>
            <numerusform>%n file is sealed, for the successor who works elsewhere. Nobody else can open it. The accounts stay here until the receipt comes back and proves that all arrived.</numerusform>
            <numerusform>%n files are sealed, one for each successor who works elsewhere. Nobody else can open them. The accounts stay here until the receipt comes back and proves that all arrived.</numerusform>
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
        <source>%n follow-ups planned</source>
        <translation>
            <numerusform>%n follow-up planned</numerusform>
            <numerusform>%n follow-ups planned</numerusform>
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
        <source>%n interactions without a day</source>
        <translation>
            <numerusform>%n interaction without a day</numerusform>
            <numerusform>%n interactions without a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late by their own rhythm</source>
        <translation>
            <numerusform>%n late by their own rhythm</numerusform>
            <numerusform>%n late by their own rhythm</numerusform>
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
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
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
        <source>%n never bought</source>
        <translation>
            <numerusform>%n never bought</numerusform>
            <numerusform>%n never bought</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers of other systems belong to another customer here. They are kept and passed on unchanged.</source>
        <translation>
            <numerusform>%n number of another system belongs to another customer here. It is kept and passed on unchanged.</numerusform>
            <numerusform>%n numbers of other systems belong to another customer here. They are kept and passed on unchanged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them stay as they are here: they came back since, or somebody else has them.</source>
        <translation>
            <numerusform>%n of them stays as it is here: it came back since, or somebody else has it.</numerusform>
            <numerusform>%n of them stay as they are here: they came back since, or somebody else has them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these accounts are in a file already that somebody may still take over. Nothing was sealed. Read its receipt below first. Only if you know that nobody will ever take that file over, seal them once more.</source>
        <translation>
            <numerusform>%n of these accounts is in a file already that somebody may still take over. Nothing was sealed. Read its receipt below first. Only if you know that nobody will ever take that file over, seal it once more.</numerusform>
            <numerusform>%n of these accounts are in a file already that somebody may still take over. Nothing was sealed. Read its receipt below first. Only if you know that nobody will ever take that file over, seal them once more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these accounts are in files that were sealed before, and whose receipt is still awaited. If those are taken over too, two people have the same account.</source>
        <translation>
            <numerusform>%n of these accounts is in a file that was sealed before, and whose receipt is still awaited. If that is taken over too, two people have the same account.</numerusform>
            <numerusform>%n of these accounts are in files that were sealed before, and whose receipt is still awaited. If those are taken over too, two people have the same account.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these accounts were sealed already, and no receipt came back yet: file {bundle}. Nothing was sealed. Verify its receipt; or, if nobody will ever import that file, seal them once more on purpose.</source>
        <translation>
            <numerusform>%n of these accounts was sealed already, and no receipt came back yet: file {bundle}. Nothing was sealed. Verify its receipt; or, if nobody will ever import that file, seal it once more on purpose.</numerusform>
            <numerusform>%n of these accounts were sealed already, and no receipt came back yet: file {bundle}. Nothing was sealed. Verify its receipt; or, if nobody will ever import that file, seal them once more on purpose.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open follow-ups are overdue. They go along as they are: look through them with the leaver first.</source>
        <translation>
            <numerusform>%n open follow-up is overdue. It goes along as it is: look at it with the leaver first.</numerusform>
            <numerusform>%n open follow-ups are overdue. They go along as they are: look through them with the leaver first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open follow-ups of the leaver are for accounts of others. They stay behind: give them to somebody before the leaver goes.</source>
        <translation>
            <numerusform>%n open follow-up of the leaver is for an account of somebody else. It stays behind: give it to somebody before the leaver goes.</numerusform>
            <numerusform>%n open follow-ups of the leaver are for accounts of others. They stay behind: give them to somebody before the leaver goes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order lines</source>
        <translation>
            <numerusform>%n order line</numerusform>
            <numerusform>%n order lines</numerusform>
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
        <source>%n orders after the last day</source>
        <translation>
            <numerusform>%n order after the last day</numerusform>
            <numerusform>%n orders after the last day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders in other currencies</source>
        <translation>
            <numerusform>%n order in another currency</numerusform>
            <numerusform>%n orders in other currencies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders without a day</source>
        <translation>
            <numerusform>%n order without a day</numerusform>
            <numerusform>%n orders without a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders without a region</source>
        <translation>
            <numerusform>%n order without a region</numerusform>
            <numerusform>%n orders without a region</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders without lines</source>
        <translation>
            <numerusform>%n order without lines</numerusform>
            <numerusform>%n orders without lines</numerusform>
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
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people report to the leaver. Choose another lead for them under Settings, Team.</source>
        <translation>
            <numerusform>%n person reports to the leaver. Choose another lead for them under Settings, Team.</numerusform>
            <numerusform>%n people report to the leaver. Choose another lead for them under Settings, Team.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n products</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
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
        <source>%n records go, because they are no longer there either</source>
        <translation>
            <numerusform>%n record goes, because it is no longer there either</numerusform>
            <numerusform>%n records go, because they are no longer there either</numerusform>
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
        <source>%n records were written on both sides</source>
        <translation>
            <numerusform>%n record was written on both sides</numerusform>
            <numerusform>%n records were written on both sides</numerusform>
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
        <source>%n smaller records</source>
        <translation>
            <numerusform>%n smaller record</numerusform>
            <numerusform>%n smaller records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that may be customers of yours already</source>
        <translation>
            <numerusform>%n that may be a customer of yours already</numerusform>
            <numerusform>%n that may be customers of yours already</numerusform>
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
        <source>%n whole months</source>
        <translation>
            <numerusform>%n whole month</numerusform>
            <numerusform>%n whole months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a rhythm of their own</source>
        <translation>
            <numerusform>%n with a rhythm of their own</numerusform>
            <numerusform>%n with a rhythm of their own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A roster holds your card and those of %n people whom you trust. Everybody who trusts you can read it, and then trusts all of them at once.</source>
        <translation>
            <numerusform>A roster holds your card and that of %n person whom you trust. Everybody who trusts you can read it, and then trusts all of them at once.</numerusform>
            <numerusform>A roster holds your card and those of %n people whom you trust. Everybody who trusts you can read it, and then trusts all of them at once.</numerusform>
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
        <source>Folder for what came since, on %n accounts</source>
        <translation>
            <numerusform>Folder for what came since, on %n account</numerusform>
            <numerusform>Folder for what came since, on %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For {name}: %n accounts in {file}</source>
        <translation>
            <numerusform>For {name}: %n account in {file}</numerusform>
            <numerusform>For {name}: %n accounts in {file}</numerusform>
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
        <source>On %n accounts something was done here after the sealing. It has to follow.</source>
        <translation>
            <numerusform>On %n account something was done here after the sealing. It has to follow.</numerusform>
            <numerusform>On %n accounts something was done here after the sealing. It has to follow.</numerusform>
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
        <source>Seal %n accounts for the sender…</source>
        <translation>
            <numerusform>Seal %n account for the sender…</numerusform>
            <numerusform>Seal %n accounts for the sender…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sealing %n files</source>
        <translation>
            <numerusform>Sealing %n file</numerusform>
            <numerusform>Sealing %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n accounts back</source>
        <translation>
            <numerusform>Take %n account back</numerusform>
            <numerusform>Take %n accounts back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n customers</source>
        <translation>
            <numerusform>Take back %n customer</numerusform>
            <numerusform>Take back %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n customers</source>
        <translation>
            <numerusform>Take over %n customer</numerusform>
            <numerusform>Take over %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n days for taking back ended on {day}. Only an admin may still do it.</source>
        <translation>
            <numerusform>The %n day for taking back ended on {day}. Only an admin may still do it.</numerusform>
            <numerusform>The %n days for taking back ended on {day}. Only an admin may still do it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The receipt of {name} is complete: %n accounts arrived exactly as they left. Your copy is kept, to be read only.</source>
        <translation>
            <numerusform>The receipt of {name} is complete: %n account arrived exactly as it left. Your copy is kept, to be read only.</numerusform>
            <numerusform>The receipt of {name} is complete: %n accounts arrived exactly as they left. Your copy is kept, to be read only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The roster holds %n cards.</source>
        <translation>
            <numerusform>The roster holds %n card.</numerusform>
            <numerusform>The roster holds %n cards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This handover was imported more than %n days ago. Nothing was changed. An admin can still take it back on purpose.</source>
        <translation>
            <numerusform>This handover was imported more than %n day ago. Nothing was changed. An admin can still take it back on purpose.</numerusform>
            <numerusform>This handover was imported more than %n days ago. Nothing was changed. An admin can still take it back on purpose.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This workspace was opened with the key of your organisation %n times</source>
        <translation>
            <numerusform>This workspace was opened with the key of your organisation %n time</numerusform>
            <numerusform>This workspace was opened with the key of your organisation %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trust %n people</source>
        <translation>
            <numerusform>Trust %n person</numerusform>
            <numerusform>Trust %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified, %n returned</source>
        <translation>
            <numerusform>Verified, %n returned</numerusform>
            <numerusform>Verified, %n returned</numerusform>
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
        <source>at least %n days late</source>
        <translation>
            <numerusform>at least %n day late</numerusform>
            <numerusform>at least %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due within %n days</source>
        <translation>
            <numerusform>due within %n day</numerusform>
            <numerusform>due within %n days</numerusform>
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
        <source>{names} and %n more</source>
        <comment>currencies</comment>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} gets a copy of your %n customers, to look at and to count with. They stay yours, and nothing can be changed in the copy. The next copy takes the place of this one.</source>
        <translation>
            <numerusform>{name} gets a copy of your %n customer, to look at and to count with. It stays yours, and nothing can be changed in the copy. The next copy takes the place of this one.</numerusform>
            <numerusform>{name} gets a copy of your %n customers, to look at and to count with. They stay yours, and nothing can be changed in the copy. The next copy takes the place of this one.</numerusform>
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
