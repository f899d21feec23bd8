<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
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
        <source>%n rows were written.</source>
        <translation>
            <numerusform>%n row was written.</numerusform>
            <numerusform>%n rows were written.</numerusform>
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
