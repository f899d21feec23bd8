<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n筆訂單</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n筆紀錄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records still refer to this, so it was kept. Make it inactive instead.</source>
        <translation>
            <numerusform>仍有%n筆紀錄參照此項目，因此予以保留。請改為停用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were added since that belong to what would be removed, so this step cannot be undone. Nothing was changed.</source>
        <translation>
            <numerusform>之後新增的%n筆紀錄屬於將被移除的內容，因此無法復原此操作。未做任何變更。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were changed since, so this step cannot be undone. Nothing was changed.</source>
        <translation>
            <numerusform>之後有%n筆紀錄經過修改，因此無法復原此操作。未做任何變更。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were written.</source>
        <translation>
            <numerusform>已寫入%n列。</numerusform>
        </translation>
    </message>
    <message>
        <source>A cell in line {line} is longer than 1 MB. Probably a quotation mark there is never closed.</source>
        <translation>第{line}行中有儲存格超過1 MB，可能是該處的引號沒有成對。</translation>
    </message>
    <message>
        <source>A cell of a sheet holds 32,767 characters. Nothing was written. Export to CSV instead.</source>
        <translation>工作表的儲存格最多容納32,767個字元。未寫入任何內容。請改為匯出CSV檔案。</translation>
    </message>
    <message>
        <source>A change looks like FIELD=VALUE; this does not: {text}</source>
        <translation>變更須寫成「FIELD=VALUE」（欄位=值），此處不符：{text}</translation>
    </message>
    <message>
        <source>A country has two letters, such as CN.</source>
        <translation>國家/地區代碼由兩個字母組成，例如TW。</translation>
    </message>
    <message>
        <source>A demo needs at least one customer.</source>
        <translation>示範資料至少需要一個客戶。</translation>
    </message>
    <message>
        <source>A filter has terms such as country=Germany; this is none: {term}</source>
        <translation>篩選條件須寫成「country=Germany」的形式，此處不符：{term}</translation>
    </message>
    <message>
        <source>A line needs an amount, or quantity and unit price. Nothing was changed.</source>
        <translation>訂單明細須填寫金額，或填寫數量和單價。未做任何變更。</translation>
    </message>
    <message>
        <source>A lunar repetition is yearly: lunar:FREQ=YEARLY.</source>
        <translation>農曆只能按年重複：lunar:FREQ=YEARLY。</translation>
    </message>
    <message>
        <source>A map looks like FIELD=COLUMN; this does not: {map}</source>
        <translation>欄位對應須寫成「FIELD=COLUMN」（欄位=欄名），此處不符：{map}</translation>
    </message>
    <message>
        <source>A quotation mark in line {line} is never closed.</source>
        <translation>第{line}行的引號沒有成對。</translation>
    </message>
    <message>
        <source>A share above 1 may be meant in per cent, or be wrong.</source>
        <translation>比例大於1，可能是寫成了百分比，也可能有誤。</translation>
    </message>
    <message>
        <source>A share cannot be negative.</source>
        <translation>比例不能是負數。</translation>
    </message>
    <message>
        <source>A sheet holds 1,048,575 rows. Nothing was written. Export to CSV instead.</source>
        <translation>一張工作表最多容納1,048,575列資料。未寫入任何內容。請改為匯出CSV檔案。</translation>
    </message>
    <message>
        <source>A sheet spans {rows} rows and {columns} columns, which is too much to read. Delete the stray cells far away from the table, or save the table as CSV.</source>
        <translation>工作表多達{rows}列、{columns}欄，過大而無法讀取。請刪除遠離表格的零散儲存格，或將表格另存成CSV檔案。</translation>
    </message>
    <message>
        <source>A text file has no sheets.</source>
        <translation>文字檔中沒有工作表。</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>啟用</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>After encrypting anew the workspace differs from its backup. Restore the backup made just before.</source>
        <translation>重新加密後，工作區與備份不一致。請還原剛才建立的備份。</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Amounts without a currency are in this one.</source>
        <translation>未註明幣別的金額一律視為此幣別。</translation>
    </message>
    <message>
        <source>An earlier row of this file says something else about the same record.</source>
        <translation>此檔案中較前面的某一列對同一筆紀錄有不同的內容。</translation>
    </message>
    <message>
        <source>An empty passphrase protects nothing. Nothing was changed.</source>
        <translation>空白的密碼短語沒有保護作用。未做任何變更。</translation>
    </message>
    <message>
        <source>Another record has this id already.</source>
        <translation>此編號已由另一筆紀錄使用。</translation>
    </message>
    <message>
        <source>Another row of this order is in another currency.</source>
        <translation>此訂單的另一列使用了不同的幣別。</translation>
    </message>
    <message>
        <source>Another row of this order says something else; the first one counts.</source>
        <translation>此訂單的另一列內容與此不同，以第一列為準。</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>指派對象</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Audit chain</source>
        <translation>稽核鏈</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>記錄人</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>已變更。</translation>
    </message>
    <message>
        <source>Checking the workspace</source>
        <translation>正在檢查工作區</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>結案日期</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>連絡人</translation>
    </message>
    <message>
        <source>Contact changed</source>
        <translation>修改連絡人</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>連絡人</translation>
    </message>
    <message>
        <source>Contacts deleted</source>
        <translation>刪除連絡人</translation>
    </message>
    <message>
        <source>Content of the search index</source>
        <translation>搜尋索引的內容</translation>
    </message>
    <message>
        <source>Continues what this machine saw last</source>
        <translation>與本機上次所見銜接</translation>
    </message>
    <message>
        <source>Copying the workspace</source>
        <translation>正在複製工作區</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Country/region</source>
        <translation>國家/地區</translation>
    </message>
    <message>
        <source>Created on</source>
        <translation>建立日期</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>幣別</translation>
    </message>
    <message>
        <source>Custom field defined</source>
        <translation>新增自訂欄位</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Customer changed</source>
        <translation>修改客戶</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>客戶名稱</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>成為客戶日期</translation>
    </message>
    <message>
        <source>Customers archived</source>
        <translation>封存客戶</translation>
    </message>
    <message>
        <source>Customers brought back from the archive</source>
        <translation>取消封存客戶</translation>
    </message>
    <message>
        <source>Customers deleted</source>
        <translation>刪除客戶</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>商機</translation>
    </message>
    <message>
        <source>Deal changed</source>
        <translation>修改商機</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商機</translation>
    </message>
    <message>
        <source>Deals deleted</source>
        <translation>刪除商機</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>示範資料</translation>
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
        <translation>請勿連絡</translation>
    </message>
    <message>
        <source>Done at</source>
        <translation>完成時間</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Encrypting with the new key</source>
        <translation>正在以新金鑰加密</translation>
    </message>
    <message>
        <source>Every row is as it was before; the hash over all rows is the same.</source>
        <translation>每一列都與先前完全相同；全部資料列的雜湊值一致。</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>預計成交日期</translation>
    </message>
    <message>
        <source>Exporting rows</source>
        <translation>正在匯出資料列</translation>
    </message>
    <message>
        <source>External id</source>
        <translation>外部編號</translation>
    </message>
    <message>
        <source>File attached</source>
        <translation>新增附件</translation>
    </message>
    <message>
        <source>File removed</source>
        <translation>移除附件</translation>
    </message>
    <message>
        <source>Files can be exported with these endings: {known}.</source>
        <translation>可匯出的檔案副檔名：{known}。</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟進</translation>
    </message>
    <message>
        <source>Follow-up changed</source>
        <translation>修改跟進</translation>
    </message>
    <message>
        <source>Follow-up done</source>
        <translation>完成跟進</translation>
    </message>
    <message>
        <source>Follow-up moved</source>
        <translation>調整跟進日期</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>跟進</translation>
    </message>
    <message>
        <source>Follow-ups deleted</source>
        <translation>刪除跟進</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>符合的欄位</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Happened at</source>
        <translation>發生時間</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Import of {kind} from {file}</source>
        <translation>從「{file}」匯入「{kind}」</translation>
    </message>
    <message>
        <source>Importing rows</source>
        <translation>正在匯入資料列</translation>
    </message>
    <message>
        <source>Income band</source>
        <translation>收入級距</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>產業</translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation>互動紀錄</translation>
    </message>
    <message>
        <source>Interaction changed</source>
        <translation>修改互動紀錄</translation>
    </message>
    <message>
        <source>Interactions deleted</source>
        <translation>刪除互動紀錄</translation>
    </message>
    <message>
        <source>It belongs to another customer.</source>
        <translation>此項目屬於其他客戶。</translation>
    </message>
    <message>
        <source>It belongs to somebody else.</source>
        <translation>此紀錄由他人負責。</translation>
    </message>
    <message>
        <source>It exists already, and only new records were asked for.</source>
        <translation>此紀錄已存在，而這次只要求新增紀錄。</translation>
    </message>
    <message>
        <source>It is not certain which mark parts the decimals.</source>
        <translation>無法確定哪個符號是小數點。</translation>
    </message>
    <message>
        <source>It was so already.</source>
        <translation>原本就是如此，無需變更。</translation>
    </message>
    <message>
        <source>Key moment</source>
        <translation>關鍵時刻</translation>
    </message>
    <message>
        <source>Key slots</source>
        <translation>金鑰槽</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Line {line} has more than {limit} columns.</source>
        <translation>第{line}行超過{limit}欄。</translation>
    </message>
    <message>
        <source>Line {line} is not {encoding} text: byte {offset} of the file does not fit. Choose another encoding.</source>
        <translation>第{line}行不是{encoding}編碼的文字：檔案的第{offset}個位元組不符。請選擇其他編碼。</translation>
    </message>
    <message>
        <source>Lost reason</source>
        <translation>丟單原因</translation>
    </message>
    <message>
        <source>Made by version</source>
        <translation>建立時的版本</translation>
    </message>
    <message>
        <source>Making up customers</source>
        <translation>正在產生客戶</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>時長（分鐘）</translation>
    </message>
    <message>
        <source>NOT OK</source>
        <translation>異常</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新增連絡人</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新增客戶</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>新增商機</translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation>新增跟進</translation>
    </message>
    <message>
        <source>New interaction</source>
        <translation>新增互動紀錄</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新增訂單</translation>
    </message>
    <message>
        <source>New passphrase:</source>
        <translation>新密碼短語：</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新增產品</translation>
    </message>
    <message>
        <source>New recovery key, shown only now. The old one no longer opens the workspace:</source>
        <translation>新的修復金鑰，只顯示這一次。舊的修復金鑰已無法開啟工作區：</translation>
    </message>
    <message>
        <source>New team member</source>
        <translation>新增團隊成員</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>未來7天</translation>
    </message>
    <message>
        <source>No passphrase was given and there is no terminal to ask on. Use --passphrase-file.</source>
        <translation>未提供密碼短語，也沒有可供輸入的終端機。請使用「--passphrase-file」選項。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>職業</translation>
    </message>
    <message>
        <source>Once more:</source>
        <translation>再次輸入：</translation>
    </message>
    <message>
        <source>Only the person who did this, or an admin, can undo it. Nothing was changed.</source>
        <translation>只有操作者本人或管理員可以復原此操作。未做任何變更。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Order amounts</source>
        <translation>訂單金額</translation>
    </message>
    <message>
        <source>Order changed</source>
        <translation>修改訂單</translation>
    </message>
    <message>
        <source>Order line</source>
        <translation>訂單明細</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>下單日期</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Orders deleted</source>
        <translation>刪除訂單</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>負責人</translation>
    </message>
    <message>
        <source>Owner changed</source>
        <translation>變更負責人</translation>
    </message>
    <message>
        <source>Ownership ledger</source>
        <translation>負責人異動紀錄</translation>
    </message>
    <message>
        <source>Pages of the file</source>
        <translation>檔案的資料頁</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>密碼短語：</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Phone numbers without a prefix belong to it.</source>
        <translation>未加國碼的電話號碼一律視為該國家/地區的號碼。</translation>
    </message>
    <message>
        <source>Planning the demo</source>
        <translation>正在規劃示範資料</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>郵遞區號</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>偏好管道</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先順序</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>成交機率</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>產品</translation>
    </message>
    <message>
        <source>Product changed</source>
        <translation>修改產品</translation>
    </message>
    <message>
        <source>Products deleted</source>
        <translation>刪除產品</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省/州</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在讀取……</translation>
    </message>
    <message>
        <source>Records cannot be filtered by {name}.</source>
        <translation>紀錄無法依「{name}」篩選。</translation>
    </message>
    <message>
        <source>Records cannot be sorted by {name}.</source>
        <translation>紀錄無法依「{name}」排序。</translation>
    </message>
    <message>
        <source>Records of this kind cannot be matched by {name}.</source>
        <translation>此類紀錄無法依「{name}」比對。</translation>
    </message>
    <message>
        <source>Recovery key, shown only now. Print it and keep it apart from this machine:</source>
        <translation>修復金鑰，只顯示這一次。請列印出來，與本機分開保管：</translation>
    </message>
    <message>
        <source>References</source>
        <translation>參照關係</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>Remind before</source>
        <translation>提前提醒</translation>
    </message>
    <message>
        <source>Rep</source>
        <translation>業務代表</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>正在還原備份</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Row {line} of the sheet has too many or too long cells.</source>
        <translation>工作表第{line}列的儲存格過多或過長。</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>資料列數</translation>
    </message>
    <message>
        <source>Sales can be grouped by one period only.</source>
        <translation>銷售額只能依一種週期分組。</translation>
    </message>
    <message>
        <source>Sales can be grouped by: {known}. This is none: {unknown}</source>
        <translation>銷售額可依以下維度分組：{known}。不支援：{unknown}</translation>
    </message>
    <message>
        <source>Say who you are with --name.</source>
        <translation>請以「--name」說明您是誰。</translation>
    </message>
    <message>
        <source>Search index</source>
        <translation>搜尋索引</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>變更設定</translation>
    </message>
    <message>
        <source>Several changes</source>
        <translation>多項變更</translation>
    </message>
    <message>
        <source>Several currencies share this sign.</source>
        <translation>有多種幣別使用此符號。</translation>
    </message>
    <message>
        <source>Several records have this name, so it does not say which one is meant.</source>
        <translation>有多筆紀錄使用此名稱，無法確定指的是哪一筆。</translation>
    </message>
    <message>
        <source>Several records match, so it does not say which one is meant.</source>
        <translation>有多筆紀錄相符，無法確定指的是哪一筆。</translation>
    </message>
    <message>
        <source>Something went wrong that should not have. Nothing half done was kept. What is known, without customer data, is in {file}.</source>
        <translation>發生了不該發生的錯誤。未完成的內容均未保留。已知情況（不含客戶資料）記錄在「{file}」中。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星號</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>State of all rows</source>
        <translation>全部資料列的狀態</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Stopped, but the change is saved already; the backup that follows it is not made. Run: steward backup WORKSPACE DEST</source>
        <translation>已停止，但變更已儲存，只是隨後的備份尚未建立。請執行：steward backup WORKSPACE DEST</translation>
    </message>
    <message>
        <source>Stopped. Nothing half done was kept.</source>
        <translation>已停止。未完成的內容均未保留。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止。未做任何變更。</translation>
    </message>
    <message>
        <source>Structure of the file</source>
        <translation>檔案結構</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主旨</translation>
    </message>
    <message>
        <source>Sum of the amounts of orders up to and including the as-of day, cancelled ones left out, by currency. The region is the order&apos;s own, else the customer&apos;s of that day; the rep is the order&apos;s own, else the customer&apos;s owner of that day. A customer is new in the group that holds the first order.</source>
        <translation>截至統計日（含當日）的訂單金額合計，不含已取消的訂單，按幣別分列。地區以訂單所填為準，未填則取下單當日客戶所在的地區；業務代表以訂單所填為準，未填則取下單當日的客戶負責人。客戶的首筆訂單在哪一組，就在該組計為新客戶。</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>資料表</translation>
    </message>
    <message>
        <source>Tag renamed</source>
        <translation>重新命名標籤</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Tags changed</source>
        <translation>修改標籤</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>團隊</translation>
    </message>
    <message>
        <source>Team member</source>
        <translation>團隊成員</translation>
    </message>
    <message>
        <source>Team member changed</source>
        <translation>修改團隊成員</translation>
    </message>
    <message>
        <source>Team members deleted</source>
        <translation>刪除團隊成員</translation>
    </message>
    <message>
        <source>Tells this workspace from all others.</source>
        <translation>用來區分此工作區與其他所有工作區。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>The amount is in {written} and not in {currency}.</source>
        <translation>金額的幣別是{written}，而不是{currency}。</translation>
    </message>
    <message>
        <source>The amount is not in {currency}.</source>
        <translation>金額的幣別不是{currency}。</translation>
    </message>
    <message>
        <source>The amount names two currencies.</source>
        <translation>金額中出現了兩種幣別。</translation>
    </message>
    <message>
        <source>The backup does not hold what it says. Nothing was changed. Choose another backup.</source>
        <translation>備份的實際內容與其說明不符。未做任何變更。請選擇其他備份。</translation>
    </message>
    <message>
        <source>The backup was restored and checked.</source>
        <translation>備份已還原並通過檢查。</translation>
    </message>
    <message>
        <source>The backup was written and checked: {file}</source>
        <translation>備份已寫入並通過檢查：{file}</translation>
    </message>
    <message>
        <source>The backup was written by a newer Steward. Nothing was changed. Install the newer version.</source>
        <translation>此備份由較新版本的知客建立。未做任何變更。請安裝新版本。</translation>
    </message>
    <message>
        <source>The birthday is too long ago.</source>
        <translation>生日過於久遠。</translation>
    </message>
    <message>
        <source>The birthday lies in the future.</source>
        <translation>生日晚於今天。</translation>
    </message>
    <message>
        <source>The century of the year is missing.</source>
        <translation>年份不是四位數，無法確定世紀。</translation>
    </message>
    <message>
        <source>The change is saved, but not the backup that follows it: there is no disk space left, or the disk reported an error. Free some space, then run: steward backup WORKSPACE DEST</source>
        <translation>變更已儲存，但隨後的備份未能完成：磁碟空間不足，或磁碟發生錯誤。請釋出一些空間，然後執行：steward backup WORKSPACE DEST</translation>
    </message>
    <message>
        <source>The change is saved, but the backup that follows it failed. Run: steward backup WORKSPACE DEST</source>
        <translation>變更已儲存，但隨後的備份失敗。請執行：steward backup WORKSPACE DEST</translation>
    </message>
    <message>
        <source>The clock that days and times refer to.</source>
        <translation>日期和時間以此時區為準。</translation>
    </message>
    <message>
        <source>The columns do not tell what this file holds. Nothing was changed. Name it with --kind: {kinds}.</source>
        <translation>從各欄看不出此檔案包含什麼內容。未做任何變更。請以「--kind」指明：{kinds}。</translation>
    </message>
    <message>
        <source>The copy of the workspace is not sound, so no backup was made. The workspace was not changed. Check the disk, then try again.</source>
        <translation>工作區的副本不完好，因此未建立備份。工作區未做變更。請檢查磁碟，然後再試一次。</translation>
    </message>
    <message>
        <source>The cryptography library of this machine is too old. Nothing was changed. Install Steward anew.</source>
        <translation>本機的加密元件版本過舊。未做任何變更。請重新安裝知客。</translation>
    </message>
    <message>
        <source>The database library does not accept the setting {name}; nothing was opened.</source>
        <translation>資料庫元件不接受設定「{name}」，未開啟任何檔案。</translation>
    </message>
    <message>
        <source>The database library {version} is too old to keep data safe. Install Steward anew.</source>
        <translation>資料庫元件{version}版本過舊，無法確保資料安全。請重新安裝知客。</translation>
    </message>
    <message>
        <source>The date does not fit the chosen order of day, month and year.</source>
        <translation>日期與所選的年、月、日順序不符。</translation>
    </message>
    <message>
        <source>The date format {pattern} does not give day, month and year.</source>
        <translation>日期格式「{pattern}」沒有給出完整的年、月、日。</translation>
    </message>
    <message>
        <source>The day and the month cannot be told apart.</source>
        <translation>無法區分日和月。</translation>
    </message>
    <message>
        <source>The day of the week does not belong to this date.</source>
        <translation>星期與日期不符。</translation>
    </message>
    <message>
        <source>The day, the month or the year is missing.</source>
        <translation>缺少年、月或日。</translation>
    </message>
    <message>
        <source>The disk reported an error, or there is no disk space left. Nothing was changed. Free some space or check the disk, then try again.</source>
        <translation>磁碟發生錯誤，或磁碟空間不足。未做任何變更。請釋出一些空間或檢查磁碟，然後再試一次。</translation>
    </message>
    <message>
        <source>The disk reported an error. Nothing was changed. Check the disk and try again.</source>
        <translation>磁碟發生錯誤。未做任何變更。請檢查磁碟後再試一次。</translation>
    </message>
    <message>
        <source>The encoding of the text cannot be recognised. Choose it by hand.</source>
        <translation>無法辨識文字的編碼。請手動選擇。</translation>
    </message>
    <message>
        <source>The encoding was guessed. If characters look wrong, choose it with --encoding.</source>
        <translation>文字編碼是推測的。如有亂碼，請以「--encoding」指定。</translation>
    </message>
    <message>
        <source>The file cannot be opened: {reason}.</source>
        <translation>無法開啟檔案：{reason}。</translation>
    </message>
    <message>
        <source>The file has no column {name}. Its columns are: {known}.</source>
        <translation>檔案中沒有「{name}」欄。現有的欄：{known}。</translation>
    </message>
    <message>
        <source>The file has no data.</source>
        <translation>檔案中沒有資料。</translation>
    </message>
    <message>
        <source>The file is larger than 2 GB. Split it into smaller ones.</source>
        <translation>檔案大於2 GB。請拆分成較小的檔案。</translation>
    </message>
    <message>
        <source>The file is larger than 50 MB. Nothing was changed. Keep a link to it.</source>
        <translation>檔案大於50 MB。未做任何變更。請改為保留其連結。</translation>
    </message>
    <message>
        <source>The file or folder does not exist. Nothing was changed.</source>
        <translation>檔案或資料夾不存在。未做任何變更。</translation>
    </message>
    <message>
        <source>The file that was there is kept as {file}.</source>
        <translation>原有的檔案已保留為「{file}」。</translation>
    </message>
    <message>
        <source>The file was changed while it was being read. Try again.</source>
        <translation>檔案在讀取期間遭到修改。請再試一次。</translation>
    </message>
    <message>
        <source>The file {name} cannot be read. Nothing was changed.</source>
        <translation>無法讀取檔案「{name}」。未做任何變更。</translation>
    </message>
    <message>
        <source>The key does not open this backup: it is another workspace&apos;s or of another time, or the backup was altered. Nothing was changed.</source>
        <translation>金鑰無法開啟此備份：金鑰屬於其他工作區或其他時期，或備份遭到更動。未做任何變更。</translation>
    </message>
    <message>
        <source>The key does not open this file, or the file is damaged. Nothing was changed.</source>
        <translation>金鑰無法開啟此檔案，或檔案已損毀。未做任何變更。</translation>
    </message>
    <message>
        <source>The key does not open this file: it belongs to another workspace, or the file is damaged. Nothing was changed. Restore the newest backup with: steward restore BACKUP WORKSPACE</source>
        <translation>金鑰無法開啟此檔案：金鑰屬於其他工作區，或檔案已損毀。未做任何變更。請還原最新的備份：steward restore BACKUP WORKSPACE</translation>
    </message>
    <message>
        <source>The key slots ask for impossible amounts of memory: the file was damaged or forged. Open the workspace with the printed recovery key.</source>
        <translation>金鑰槽要求的記憶體容量不合常理：檔案已損毀或遭到偽造。請使用列印的修復金鑰開啟工作區。</translation>
    </message>
    <message>
        <source>The key slots {name} are missing or damaged, so the passphrase cannot be checked. The workspace is safe. Put the file back beside the workspace from a backup, or open with the printed recovery key.</source>
        <translation>金鑰槽檔案「{name}」遺失或已損毀，因此無法驗證密碼短語。工作區安然無恙。請從備份中取出該檔案放回工作區旁邊，或使用列印的修復金鑰開啟。</translation>
    </message>
    <message>
        <source>The keyring did not answer or refused. Nothing was changed. Open with the passphrase.</source>
        <translation>鑰匙圈沒有回應或拒絕了要求。未做任何變更。請使用密碼短語開啟。</translation>
    </message>
    <message>
        <source>The name of the workspace.</source>
        <translation>工作區的名稱。</translation>
    </message>
    <message>
        <source>The number has too many digits.</source>
        <translation>數字的位數過多。</translation>
    </message>
    <message>
        <source>The number is too large.</source>
        <translation>數字過大。</translation>
    </message>
    <message>
        <source>The number was shortened by a spreadsheet; its last digits are lost.</source>
        <translation>號碼被試算表截短，最後幾位數字已遺失。</translation>
    </message>
    <message>
        <source>The passphrase does not open this backup. Nothing was changed. Use the passphrase of its day.</source>
        <translation>密碼短語無法開啟此備份。未做任何變更。請使用建立該備份時的密碼短語。</translation>
    </message>
    <message>
        <source>The passphrase does not open this workspace. Nothing was changed. Try again.</source>
        <translation>密碼短語無法開啟此工作區。未做任何變更。請再試一次。</translation>
    </message>
    <message>
        <source>The passphrase was changed. Backups made before keep the old one.</source>
        <translation>密碼短語已變更。先前的備份仍使用舊的密碼短語。</translation>
    </message>
    <message>
        <source>The place of the workspace is read-only. Nothing was changed. Copy the file elsewhere.</source>
        <translation>工作區所在的位置是唯讀的。未做任何變更。請將檔案複製到其他位置。</translation>
    </message>
    <message>
        <source>The program that made the file.</source>
        <translation>建立此檔案的程式。</translation>
    </message>
    <message>
        <source>The recovery key is in {file}. Print it and keep it apart.</source>
        <translation>修復金鑰存放在「{file}」中。請列印出來並另行保管。</translation>
    </message>
    <message>
        <source>The recovery key is mistyped or incomplete. Nothing was changed. Compare it with the print.</source>
        <translation>修復金鑰輸入有誤或不完整。未做任何變更。請與列印的紙本核對。</translation>
    </message>
    <message>
        <source>The row in line {line} cannot be split: a quotation mark stands inside a cell.</source>
        <translation>第{line}行無法拆分：儲存格內出現了引號。</translation>
    </message>
    <message>
        <source>The row in line {line} is too long.</source>
        <translation>第{line}行過長。</translation>
    </message>
    <message>
        <source>The sign of the amount is not that of {currency}.</source>
        <translation>金額的貨幣符號與{currency}不符。</translation>
    </message>
    <message>
        <source>The spreadsheet cannot be read: it is damaged or of another kind.</source>
        <translation>無法讀取試算表：檔案已損毀或格式不符。</translation>
    </message>
    <message>
        <source>The spreadsheet has no data.</source>
        <translation>試算表中沒有資料。</translation>
    </message>
    <message>
        <source>The spreadsheet is damaged: its parts do not fit together.</source>
        <translation>試算表已損毀：各部分彼此不符。</translation>
    </message>
    <message>
        <source>The spreadsheet is protected by a password. Save it without one and try again.</source>
        <translation>試算表受密碼保護。請移除密碼、另存後再試一次。</translation>
    </message>
    <message>
        <source>The spreadsheet would unpack to {size} MB, which is too much.</source>
        <translation>試算表解壓縮後將達{size} MB，超出上限。</translation>
    </message>
    <message>
        <source>The text does not fit the chosen date format.</source>
        <translation>內容與所選的日期格式不符。</translation>
    </message>
    <message>
        <source>The text is longer than {most} characters.</source>
        <translation>內容超過{most}個字元。</translation>
    </message>
    <message>
        <source>The two passphrases differ. Nothing was changed.</source>
        <translation>兩次輸入的密碼短語不一致。未做任何變更。</translation>
    </message>
    <message>
        <source>The window is not part of this version yet. The commands: steward --help</source>
        <translation>此版本尚無圖形介面。查看指令：steward --help</translation>
    </message>
    <message>
        <source>The workspace could not be brought to this version without losing data, so it was left as it was. Go on with the Steward version used before, and send a report.</source>
        <translation>無法在不遺失資料的前提下將工作區升級到此版本，因此保持原狀。請繼續使用先前的知客版本，並向我們回報。</translation>
    </message>
    <message>
        <source>The workspace file cannot be opened. Check that the folder exists and may be written to.</source>
        <translation>無法開啟工作區檔案。請確認資料夾存在且可寫入。</translation>
    </message>
    <message>
        <source>The workspace file is damaged. Nothing was changed. Restore the newest backup with: steward restore BACKUP WORKSPACE</source>
        <translation>工作區檔案已損毀。未做任何變更。請還原最新的備份：steward restore BACKUP WORKSPACE</translation>
    </message>
    <message>
        <source>The workspace has a new key. Backups made before keep the old one.</source>
        <translation>工作區已啟用新金鑰。先前的備份仍使用舊金鑰。</translation>
    </message>
    <message>
        <source>The workspace has its new key, but then something failed. Run: steward check WORKSPACE --deep</source>
        <translation>工作區已啟用新金鑰，但隨後發生問題。請執行：steward check WORKSPACE --deep</translation>
    </message>
    <message>
        <source>The workspace has its new key, but then there was no disk space left, or the disk reported an error. Free some space, then run: steward check WORKSPACE --deep</source>
        <translation>工作區已啟用新金鑰，但隨後磁碟空間不足，或磁碟發生錯誤。請釋出一些空間，然後執行：steward check WORKSPACE --deep</translation>
    </message>
    <message>
        <source>The workspace is being written by {program} (process {process} on {computer}, since {since}). Nothing was changed. Close it there first.</source>
        <translation>「{program}」正在寫入此工作區（電腦「{computer}」，處理程序{process}，始於{since}）。未做任何變更。請先在該電腦上關閉工作區。</translation>
    </message>
    <message>
        <source>The workspace is from an older Steward and must be opened for writing once. Nothing was changed.</source>
        <translation>此工作區來自舊版知客，須先以可寫入的方式開啟一次。未做任何變更。</translation>
    </message>
    <message>
        <source>The workspace is in use by another program. Nothing was changed. Close it there first.</source>
        <translation>工作區正由其他程式使用。未做任何變更。請先在該程式中關閉工作區。</translation>
    </message>
    <message>
        <source>The workspace was made, but its recovery key could not be written. Get a new one with: steward rekey WORKSPACE --new-recovery-key-file FILE</source>
        <translation>工作區已建立，但無法寫入修復金鑰。請取得新的修復金鑰：steward rekey WORKSPACE --new-recovery-key-file FILE</translation>
    </message>
    <message>
        <source>The workspace was made, but not the file for its recovery key: there is no disk space left, or the disk reported an error. Free some space, then get a new key with: steward rekey WORKSPACE --new-recovery-key-file FILE</source>
        <translation>工作區已建立，但修復金鑰檔案未能寫入：磁碟空間不足，或磁碟發生錯誤。請釋出一些空間，然後取得新的修復金鑰：steward rekey WORKSPACE --new-recovery-key-file FILE</translation>
    </message>
    <message>
        <source>The workspace was written by a newer Steward. Nothing was changed. Install the newer version.</source>
        <translation>此工作區由較新版本的知客寫入。未做任何變更。請安裝新版本。</translation>
    </message>
    <message>
        <source>There are no records of kind {name}. The kinds are: {known}.</source>
        <translation>沒有「{name}」這類紀錄。可用的類型：{known}。</translation>
    </message>
    <message>
        <source>There is a file at this place already. Nothing was changed.</source>
        <translation>此位置已有檔案。未做任何變更。</translation>
    </message>
    <message>
        <source>There is more than a phone number.</source>
        <translation>除了電話號碼之外還有其他內容。</translation>
    </message>
    <message>
        <source>There is no currency {code}.</source>
        <translation>沒有「{code}」這種幣別。</translation>
    </message>
    <message>
        <source>There is no disk space left. Nothing was changed. Free some space and try again.</source>
        <translation>磁碟空間不足。未做任何變更。請釋出一些空間後再試一次。</translation>
    </message>
    <message>
        <source>There is no field {name}. The fields are: {known}.</source>
        <translation>沒有「{name}」欄位。可用的欄位：{known}。</translation>
    </message>
    <message>
        <source>There is no permission to use this file or folder. Nothing was changed.</source>
        <translation>沒有使用此檔案或資料夾的權限。未做任何變更。</translation>
    </message>
    <message>
        <source>There is no setting {name} of this type.</source>
        <translation>沒有此類型的設定「{name}」。</translation>
    </message>
    <message>
        <source>There is no sheet {name}. The sheets are: {names}.</source>
        <translation>沒有「{name}」工作表。現有的工作表：{names}。</translation>
    </message>
    <message>
        <source>There is no such contact.</source>
        <translation>沒有這位連絡人。</translation>
    </message>
    <message>
        <source>There is no such customer.</source>
        <translation>沒有這個客戶。</translation>
    </message>
    <message>
        <source>There is no such day in the lunar calendar.</source>
        <translation>農曆中沒有這一天。</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>沒有這一天。</translation>
    </message>
    <message>
        <source>There is no such deal.</source>
        <translation>沒有這個商機。</translation>
    </message>
    <message>
        <source>There is no such order.</source>
        <translation>沒有這筆訂單。</translation>
    </message>
    <message>
        <source>There is no such person in the team.</source>
        <translation>團隊中沒有此人。</translation>
    </message>
    <message>
        <source>There is no such product.</source>
        <translation>沒有這項產品。</translation>
    </message>
    <message>
        <source>There is no such record, and only changes were asked for.</source>
        <translation>沒有這筆紀錄，而這次只要求更新紀錄。</translation>
    </message>
    <message>
        <source>There is no such step. Nothing was changed.</source>
        <translation>沒有這項操作。未做任何變更。</translation>
    </message>
    <message>
        <source>There is no such time of day.</source>
        <translation>沒有這個時刻。</translation>
    </message>
    <message>
        <source>There is no text encoding called {name}.</source>
        <translation>沒有名為「{name}」的文字編碼。</translation>
    </message>
    <message>
        <source>There is no time zone {zone}.</source>
        <translation>沒有「{zone}」這個時區。</translation>
    </message>
    <message>
        <source>There is no workspace at this place. Nothing was changed.</source>
        <translation>此位置沒有工作區。未做任何變更。</translation>
    </message>
    <message>
        <source>These records were changed meanwhile. Nothing was overwritten. Look at them and try again.</source>
        <translation>這些紀錄在此期間已被修改。未覆寫任何內容。請檢視後再試一次。</translation>
    </message>
    <message>
        <source>This backup has no key slots. Nothing was changed. Restore it with the printed recovery key.</source>
        <translation>此備份沒有金鑰槽。未做任何變更。請使用列印的修復金鑰來還原。</translation>
    </message>
    <message>
        <source>This device asks for the passphrase again.</source>
        <translation>此裝置開啟該工作區時會重新要求輸入密碼短語。</translation>
    </message>
    <message>
        <source>This device does not know the workspace. Nothing was changed. Open it with the passphrase.</source>
        <translation>此裝置未記住該工作區。未做任何變更。請使用密碼短語開啟。</translation>
    </message>
    <message>
        <source>This device now opens the workspace without a passphrase.</source>
        <translation>此裝置今後無需密碼短語即可開啟該工作區。</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>未能完成</translation>
    </message>
    <message>
        <source>This file is neither text nor a spreadsheet.</source>
        <translation>此檔案既不是文字檔，也不是試算表。</translation>
    </message>
    <message>
        <source>This file is no Steward workspace, or only a piece of one. Nothing was changed. Choose another file, or restore the newest backup with: steward restore BACKUP WORKSPACE</source>
        <translation>此檔案不是知客工作區，或者只是其中一部分。未做任何變更。請選擇其他檔案，或還原最新的備份：steward restore BACKUP WORKSPACE</translation>
    </message>
    <message>
        <source>This file is no backup of Steward, or it is damaged. Nothing was changed. Choose another backup.</source>
        <translation>此檔案不是知客的備份，或已損毀。未做任何變更。請選擇其他備份。</translation>
    </message>
    <message>
        <source>This file is not a table. Save it as CSV or as an Excel workbook and try again.</source>
        <translation>此檔案不是表格。請另存成CSV檔案或Excel活頁簿後再試一次。</translation>
    </message>
    <message>
        <source>This file is read-only. Nothing was changed. Open a copy of it.</source>
        <translation>此檔案是唯讀的。未做任何變更。請開啟它的副本。</translation>
    </message>
    <message>
        <source>This folder looks like one that a cloud service copies. It may copy the workspace while it changes and damage it: keep the workspace elsewhere and put backups there.</source>
        <translation>此資料夾似乎由雲端服務同步。雲端服務可能在工作區變動時複製它並造成損毀：請將工作區放在別處，而把備份放在這裡。</translation>
    </message>
    <message>
        <source>This is a folder and not a file. Nothing was changed.</source>
        <translation>這是資料夾，不是檔案。未做任何變更。</translation>
    </message>
    <message>
        <source>This is a link to another place. Open the workspace where it really lies.</source>
        <translation>這是指向其他位置的連結。請從工作區實際所在的位置開啟。</translation>
    </message>
    <message>
        <source>This is needed and missing.</source>
        <translation>此為必填項目，但缺少內容。</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此為必填項目。</translation>
    </message>
    <message>
        <source>This is no repetition rule such as FREQ=WEEKLY;BYDAY=MO.</source>
        <translation>這不是有效的重複規則，規則應類似FREQ=WEEKLY;BYDAY=MO。</translation>
    </message>
    <message>
        <source>This is none of: {known}.</source>
        <translation>只能是下列其中之一：{known}。</translation>
    </message>
    <message>
        <source>This is not a birthday that can be read for certain.</source>
        <translation>無法確切辨識為生日。</translation>
    </message>
    <message>
        <source>This is not a currency that is known.</source>
        <translation>未知的幣別。</translation>
    </message>
    <message>
        <source>This is not a date that can be read for certain.</source>
        <translation>無法確切辨識為日期。</translation>
    </message>
    <message>
        <source>This is not a duration in whole minutes.</source>
        <translation>這不是以整分鐘計的時長。</translation>
    </message>
    <message>
        <source>This is not a file that can be imported.</source>
        <translation>這不是可以匯入的檔案。</translation>
    </message>
    <message>
        <source>This is not a number that can be read for certain.</source>
        <translation>無法確切辨識為數字。</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>這不是電話號碼。</translation>
    </message>
    <message>
        <source>This is not a valid e-mail address.</source>
        <translation>這不是有效的電子郵件地址。</translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation>這不是整數。</translation>
    </message>
    <message>
        <source>This is the last way into the workspace; it was kept.</source>
        <translation>這是進入工作區的最後一種方式，因此予以保留。</translation>
    </message>
    <message>
        <source>This looks like the number by which a spreadsheet counts days, not like a date.</source>
        <translation>這看起來是試算表的日期序列值，而不是日期。</translation>
    </message>
    <message>
        <source>This machine has no safe keyring. Nothing was changed. Go on using the passphrase.</source>
        <translation>本機沒有安全的鑰匙圈。未做任何變更。請繼續使用密碼短語。</translation>
    </message>
    <message>
        <source>This means neither yes nor no.</source>
        <translation>無法判斷是「是」還是「否」。</translation>
    </message>
    <message>
        <source>This order belongs to another customer.</source>
        <translation>此訂單屬於其他客戶。</translation>
    </message>
    <message>
        <source>This person is not active and cannot get customers. Nothing was changed.</source>
        <translation>此成員已停用，無法接收客戶。未做任何變更。</translation>
    </message>
    <message>
        <source>This place is read-only. Nothing was changed. Choose another folder.</source>
        <translation>此位置是唯讀的。未做任何變更。請選擇其他資料夾。</translation>
    </message>
    <message>
        <source>This record does not exist any more. Nothing was changed.</source>
        <translation>此紀錄已不存在。未做任何變更。</translation>
    </message>
    <message>
        <source>This record does not exist or belongs to somebody else. Nothing was changed.</source>
        <translation>此紀錄不存在，或由他人負責。未做任何變更。</translation>
    </message>
    <message>
        <source>This step cannot be undone. Nothing was changed.</source>
        <translation>此操作無法復原。未做任何變更。</translation>
    </message>
    <message>
        <source>This step was undone before. Nothing was changed.</source>
        <translation>此操作先前已復原。未做任何變更。</translation>
    </message>
    <message>
        <source>This workspace is in use. Nothing was changed. Make a new one for the demo.</source>
        <translation>此工作區已在使用。未做任何變更。請為示範另建一個工作區。</translation>
    </message>
    <message>
        <source>This year is too far away for a time of day.</source>
        <translation>此年份超出可記錄時刻的範圍。</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>時區</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>To give the workspace a new key it must be opened with the passphrase. Nothing was changed.</source>
        <translation>若要更換工作區的金鑰，必須以密碼短語開啟工作區。未做任何變更。</translation>
    </message>
    <message>
        <source>To match by {name} the file must have a column for it.</source>
        <translation>若要依「{name}」比對，檔案中必須有相應的欄。</translation>
    </message>
    <message>
        <source>To take it back: steward undo {workspace} {id}</source>
        <translation>如需復原：steward undo {workspace} {id}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Undone: {title}</source>
        <translation>已復原：{title}</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>View saved</source>
        <translation>儲存檢視</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>網站</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What the step had changed is as it was before. Later changes were kept.</source>
        <translation>該操作變更的內容已恢復原狀。之後的變更予以保留。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Who made the file and may do everything in it.</source>
        <translation>此檔案的建立者，可在其中執行任何操作。</translation>
    </message>
    <message>
        <source>Without its customer it cannot be found.</source>
        <translation>不知道所屬客戶，無法尋找。</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在處理</translation>
    </message>
    <message>
        <source>Workspace encrypted with a new key</source>
        <translation>以新金鑰加密工作區</translation>
    </message>
    <message>
        <source>Workspace made</source>
        <translation>建立工作區</translation>
    </message>
    <message>
        <source>Your role does not allow giving customers or deals to somebody else.</source>
        <translation>您的角色無權將客戶或商機轉給他人。</translation>
    </message>
    <message>
        <source>Your role does not allow this. Nothing was changed. Ask an admin.</source>
        <translation>您的角色無權執行此操作。未做任何變更。請洽管理員。</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>{field} cannot be changed.</source>
        <translation>「{field}」無法變更。</translation>
    </message>
    <message>
        <source>{field} is needed. Nothing was changed.</source>
        <translation>「{field}」為必填項目。未做任何變更。</translation>
    </message>
    <message>
        <source>{field}: {reason} Nothing was changed.</source>
        <translation>{field}：{reason}未做任何變更。</translation>
    </message>
    <message>
        <source>{key}</source>
        <translation>{key}</translation>
    </message>
    <message>
        <source>{read} rows read: {created} created, {updated} updated, {unchanged} unchanged, {skipped} skipped, {failed} failed.</source>
        <translation>已讀取{read}列：新增{created}列，更新{updated}列，未變{unchanged}列，略過{skipped}列，失敗{failed}列。</translation>
    </message>
    <message>
        <source>{text}: {reason}</source>
        <translation>{text}：{reason}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more. See them all with --json.</source>
        <translation>
            <numerusform>……另有%n筆。使用「--json」可查看全部。</numerusform>
        </translation>
    </message>
</context>
</TS>
