<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n accounts change their owner in this workspace, at once and as one step that can be undone.</source>
        <translation>
            <numerusform>本工作區內%n個客戶立即更換負責人，作為一步操作，可以復原。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts have their new owners; figures and contents were proven equal before and after. Undo takes it back.</source>
        <translation>
            <numerusform>%n個客戶已有新的負責人；前後的數字與內容經核對完全一致。復原即可收回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts were written out. They are not encrypted there.</source>
        <translation>
            <numerusform>已寫出%n個客戶。這些檔案未加密。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bought again</source>
        <translation>
            <numerusform>%n位再次購買</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n buyers</source>
        <translation>
            <numerusform>%n位買家</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by the rhythm of all</source>
        <translation>
            <numerusform>%n位按全體的節奏推算</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by the rhythm of their segment</source>
        <translation>
            <numerusform>%n位按所屬細分群的節奏推算</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled orders left out</source>
        <translation>
            <numerusform>不含%n筆已取消的訂單</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards were accepted.</source>
        <translation>
            <numerusform>已接受%n張名片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n欄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n位連絡人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n位客戶</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers are back</source>
        <translation>
            <numerusform>%n位客戶已回來</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers are deleted: {who}.</source>
        <translation>
            <numerusform>將刪除%n個客戶：{who}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers are put away. Nothing is lost, and they can be brought back: {who}.</source>
        <translation>
            <numerusform>將封存%n個客戶，內容不會遺失，以後可以取消封存：{who}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers are up to date now</source>
        <translation>
            <numerusform>%n位客戶已是最新</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers are yours now</source>
        <translation>
            <numerusform>%n位客戶現在歸您</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers can be looked at now</source>
        <translation>
            <numerusform>現在可檢視%n位客戶</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers come back from the archive: {who}.</source>
        <translation>
            <numerusform>將取消封存%n個客戶：{who}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers get a follow-up each, for their owners: {who}.</source>
        <translation>
            <numerusform>%n位客戶各得一條跟進，歸其負責人：{who}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers get another owner: {who}.</source>
        <translation>
            <numerusform>將變更%n個客戶的負責人：{who}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers get these tags: {who}.</source>
        <translation>
            <numerusform>將為%n個客戶加上這些標籤：{who}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers have it.</source>
        <translation>
            <numerusform>有%n個客戶使用此標籤。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers have it. Deleting takes it off them; nothing else is lost.</source>
        <translation>
            <numerusform>有%n個客戶使用此標籤。刪除後會從這些客戶移除，不影響其他內容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers that came on {day} go from here, with all that came with them.</source>
        <translation>
            <numerusform>{day}接收的%n位客戶及其全部附帶內容將從此處移除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers were taken back.</source>
        <translation>
            <numerusform>已撤回%n位客戶。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers with other currencies</source>
        <translation>
            <numerusform>%n位客戶使用其他幣別</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>逾期%n天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>逾期%n天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deals</source>
        <translation>
            <numerusform>%n個商機</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n個檔案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are sealed, one for each successor who works elsewhere. Nobody else can open them. The accounts stay here until the receipt comes back and proves that all arrived.</source>
        <translation>
            <numerusform>將封裝%n個檔案，在別處工作的接收人每人一個，其他人無法開啟。回條返回並證明全部送達之前，客戶仍留在這裡。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups</source>
        <translation>
            <numerusform>%n項跟進</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups done</source>
        <translation>
            <numerusform>完成%n項跟進</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups moved</source>
        <translation>
            <numerusform>%n項跟進改期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups planned</source>
        <translation>
            <numerusform>已安排%n條跟進</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n小時前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interactions</source>
        <translation>
            <numerusform>%n筆互動紀錄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interactions without a day</source>
        <translation>
            <numerusform>%n筆互動紀錄無日期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late by their own rhythm</source>
        <translation>
            <numerusform>%n位晚於自己的購買節奏</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n分鐘前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>還有%n項</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more errors meanwhile; they are in the log.</source>
        <translation>
            <numerusform>其間又發生%n個錯誤，均已記入記錄檔。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never bought</source>
        <translation>
            <numerusform>%n位從未購買</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers of other systems belong to another customer here. They are kept and passed on unchanged.</source>
        <translation>
            <numerusform>%n個其他系統的編號在此處屬於別的客戶。它們會保留，並在下次交接時原樣傳遞。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them stay as they are here: they came back since, or somebody else has them.</source>
        <translation>
            <numerusform>其中%n個在此處保持原樣：它們後來已退回，或已歸他人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these accounts are in a file already that somebody may still take over. Nothing was sealed. Read its receipt below first. Only if you know that nobody will ever take that file over, seal them once more.</source>
        <translation>
            <numerusform>其中%n個客戶已在另一個檔案中，可能仍會有人接收。未封裝任何內容。請先在下方讀取其回條。只有確知不會再有人接收那個檔案時，才再次封裝。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these accounts are in files that were sealed before, and whose receipt is still awaited. If those are taken over too, two people have the same account.</source>
        <translation>
            <numerusform>其中%n個客戶已在先前封裝、尚待回條的檔案中。若那些檔案也被接收，同一客戶將歸兩人所有。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these accounts were sealed already, and no receipt came back yet: file {bundle}. Nothing was sealed. Verify its receipt; or, if nobody will ever import that file, seal them once more on purpose.</source>
        <translation>
            <numerusform>其中%n個客戶已經封裝過，尚未收到回條：檔案{bundle}。未封裝任何內容。請核對其回條；若確定無人會匯入該檔案，請特意再次封裝。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open follow-ups are overdue. They go along as they are: look through them with the leaver first.</source>
        <translation>
            <numerusform>有%n項待辦跟進已逾期，會原樣一併移交：請先與移交人一起看過一遍。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open follow-ups of the leaver are for accounts of others. They stay behind: give them to somebody before the leaver goes.</source>
        <translation>
            <numerusform>移交人有%n項待辦跟進屬於他人的客戶，不會隨同移交：請在其離開之前交給別人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order lines</source>
        <translation>
            <numerusform>%n筆訂單明細</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n筆訂單</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders after the last day</source>
        <translation>
            <numerusform>%n筆訂單晚於末日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders in other currencies</source>
        <translation>
            <numerusform>%n筆訂單為其他幣別</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders without a day</source>
        <translation>
            <numerusform>%n筆訂單無日期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders without a region</source>
        <translation>
            <numerusform>%n筆訂單無地區</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders without lines</source>
        <translation>
            <numerusform>%n筆訂單無明細</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <comment>who sell</comment>
        <translation>
            <numerusform>%n人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people report to the leaver. Choose another lead for them under Settings, Team.</source>
        <translation>
            <numerusform>有%n人的主管是移交人。請在「設定」的「團隊」中為他們另選主管。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n products</source>
        <translation>
            <numerusform>%n項產品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n products in common, such as {names}</source>
        <translation>
            <numerusform>共同購買過%n種產品，如{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n purchases</source>
        <translation>
            <numerusform>%n次購買</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n筆紀錄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records go, because they are no longer there either</source>
        <translation>
            <numerusform>%n筆紀錄將移除，因為寄件人那邊也已沒有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records have something in it. It is kept, in the form of the new type.</source>
        <translation>
            <numerusform>有%n筆紀錄填寫了此欄位。內容會保留，並轉為新類型的格式。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records have something in this field, so it stays.</source>
        <translation>
            <numerusform>有%n筆紀錄填寫了此欄位，因此不能刪除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records have something in this field, so it was kept.</source>
        <translation>
            <numerusform>有%n筆紀錄填寫了此欄位，因此予以保留。</numerusform>
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
        <source>%n records were written on both sides</source>
        <translation>
            <numerusform>%n筆紀錄雙方都改動過</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were exported. The file is not encrypted.</source>
        <translation>
            <numerusform>已匯出%n列。該檔案未加密。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were saved with the reasons. The file is not encrypted.</source>
        <translation>
            <numerusform>已儲存%n列及其原因。該檔案未加密。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were written.</source>
        <translation>
            <numerusform>已寫入%n列。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n smaller records</source>
        <translation>
            <numerusform>%n筆其他紀錄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n個標籤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that may be customers of yours already</source>
        <translation>
            <numerusform>%n位可能與您已有的客戶相同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things to look at</source>
        <translation>
            <numerusform>%n處需要留意</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values of this field do not fit the new type or choices. Nothing was changed. Change those values first.</source>
        <translation>
            <numerusform>此欄位中有%n個值不符合新的類型或選項。未做任何變更。請先修改這些值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whole months</source>
        <translation>
            <numerusform>%n個完整月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a rhythm of their own</source>
        <translation>
            <numerusform>%n位有自己的購買節奏</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>今天(&amp;T)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>1 day before</source>
        <translation>提前1天</translation>
    </message>
    <message>
        <source>1 hour before</source>
        <translation>提前1小時</translation>
    </message>
    <message>
        <source>1 week before</source>
        <translation>提前1週</translation>
    </message>
    <message>
        <source>1. Who gives and who gets</source>
        <translation>1. 誰移交，誰接收</translation>
    </message>
    <message>
        <source>10 minutes before</source>
        <translation>提前10分鐘</translation>
    </message>
    <message>
        <source>10% or more above or below the period before</source>
        <translation>較上一時段高出或低於10%及以上</translation>
    </message>
    <message>
        <source>10% or more above or below the same month a year before</source>
        <translation>較去年同月高出或低於10%及以上</translation>
    </message>
    <message>
        <source>12-month value</source>
        <translation>近12個月金額</translation>
    </message>
    <message>
        <source>2. The plan</source>
        <translation>2. 方案</translation>
    </message>
    <message>
        <source>3. Carry it out</source>
        <translation>3. 執行</translation>
    </message>
    <message>
        <source>A &amp;date…</source>
        <translation>其他日期(&amp;D)…</translation>
    </message>
    <message>
        <source>A backup</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>A backup is made first, so that the way back is certain.</source>
        <translation>匯入前會先建立備份，確保可以恢復原狀。</translation>
    </message>
    <message>
        <source>A backup is made first. Afterwards the whole workspace is compared with how it was before the handover came.</source>
        <translation>會先做備份。之後將整個工作區與接收這次交接之前的狀態比對。</translation>
    </message>
    <message>
        <source>A backup is made first. Then all of them come in, or none. Afterwards you save a receipt for the sender, and for some days you can take everything back.</source>
        <translation>會先做備份。然後要麼全部接收，要麼一個也不接收。之後您為寄件人儲存回條，並且在若干天內可以全部撤回。</translation>
    </message>
    <message>
        <source>A backup is restored into a new file beside this one. This workspace stays as it is.</source>
        <translation>備份會還原為目前檔案旁邊的新檔案。目前的工作區保持不變。</translation>
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
        <source>A comma or semicolon parts two tags, so no tag has one. Nothing was changed.</source>
        <translation>標籤之間以逗號或分號分隔，因此標籤名稱中不能含有這些符號。未做任何變更。</translation>
    </message>
    <message>
        <source>A common word, name or password is tried first. Put several uncommon words together.</source>
        <translation>常見的詞語、姓名和密碼最先被猜到。請把幾個不常見的詞連在一起。</translation>
    </message>
    <message>
        <source>A copy to look at and count with. The accounts stay yours; the next copy replaces this one.</source>
        <translation>僅供查看與統計的副本。客戶仍歸您；下一份副本會取代它。</translation>
    </message>
    <message>
        <source>A country has two letters, such as CN.</source>
        <translation>國家/地區代碼由兩個字母組成，例如TW。</translation>
    </message>
    <message>
        <source>A currency has two rates for one day.</source>
        <translation>同一幣別在同一天有兩個匯率。</translation>
    </message>
    <message>
        <source>A currency such as EUR; empty: each amount in its own. The list and the card keep each amount as it is.</source>
        <translation>一個幣別，例如 EUR；留空則各金額用原幣別。清單和客戶卡片始終保留原金額。</translation>
    </message>
    <message>
        <source>A customer is lost later than dormant.</source>
        <translation>流失須晚於沉睡。</translation>
    </message>
    <message>
        <source>A demo needs at least one customer.</source>
        <translation>示範資料至少需要一個客戶。</translation>
    </message>
    <message>
        <source>A field of your own; made where there is none of this name.</source>
        <translation>您的自訂欄位；若沒有同名欄位則會建立。</translation>
    </message>
    <message>
        <source>A file that is on this computer already, or that somebody gave you.</source>
        <translation>本機上已有的檔案，或他人交給您的檔案。</translation>
    </message>
    <message>
        <source>A file with this number, but another content, was taken over here before.</source>
        <translation>先前已接收過編號相同而內容不同的檔案。</translation>
    </message>
    <message>
        <source>A filter has terms such as country=Germany; this is none: {term}</source>
        <translation>篩選條件須寫成「country=Germany」的形式，此處不符：{term}</translation>
    </message>
    <message>
        <source>A forecast needs a horizon of at least one week.</source>
        <translation>預測期至少需要一週。</translation>
    </message>
    <message>
        <source>A handover file with the same number and another content was imported before. Nothing was changed. Ask the sender which one is genuine.</source>
        <translation>先前已匯入過編號相同而內容不同的交接檔案。未作任何變更。請向寄件人確認哪一份是真的。</translation>
    </message>
    <message>
        <source>A later file of this sender was taken over here already.</source>
        <translation>此處已接收過該寄件人更晚的檔案。</translation>
    </message>
    <message>
        <source>A later handover file of this sender was imported already. Nothing was changed. Ask the sender to seal it again.</source>
        <translation>已匯入過此寄件人較晚的交接檔案。未作任何變更。請寄件人重新封裝。</translation>
    </message>
    <message>
        <source>A later handover of these accounts stands on this one. Nothing was changed. Take that one back first: {bundle}</source>
        <translation>這些客戶之後還有一次交接以此為基礎。未做任何變更。請先收回那一次：{bundle}</translation>
    </message>
    <message>
        <source>A limit is a number, or - for none: {text}</source>
        <translation>上限應為數字，或用 - 表示不限：{text}</translation>
    </message>
    <message>
        <source>A line each: the day from which it holds, the currency, and what one unit of it is in the reporting currency, such as 2026-01-01 USD 0.92. Orders without a rate stay in their own currency.</source>
        <translation>每行一筆：生效日期、幣別，以及一單位該幣別折合多少匯報幣別，例如 2026-01-01 USD 0.92。沒有匯率的訂單保留原幣別。</translation>
    </message>
    <message>
        <source>A line needs an amount, or quantity and unit price. Nothing was changed.</source>
        <translation>訂單明細須填寫金額，或填寫數量和單價。未做任何變更。</translation>
    </message>
    <message>
        <source>A loyal customer has more purchase days than a new one.</source>
        <translation>忠誠客戶的購買天數須多於新客戶。</translation>
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
        <source>A member of the team: by name, e-mail or number.</source>
        <translation>團隊成員：姓名、電子郵件或編號均可。</translation>
    </message>
    <message>
        <source>A number from 1 to {most} is needed, such as 2 or 2.5.</source>
        <translation>需要1到{most}之間的數字，例如2或2.5。</translation>
    </message>
    <message>
        <source>A part of the file is larger than any handover may be.</source>
        <translation>檔案的某一部分超出了交接檔案允許的大小。</translation>
    </message>
    <message>
        <source>A part of the handover file is larger than allowed. Nothing was changed.</source>
        <translation>交接檔案的某一部分超過允許的大小。未作任何變更。</translation>
    </message>
    <message>
        <source>A passphrase only you know</source>
        <translation>只有您知道的密碼短語</translation>
    </message>
    <message>
        <source>A picture can be narrowed by {known}, not by {name}.</source>
        <translation>圖片可按{known}篩選，不能按{name}篩選。</translation>
    </message>
    <message>
        <source>A quotation mark in line {line} is never closed.</source>
        <translation>第{line}行的引號沒有成對。</translation>
    </message>
    <message>
        <source>A receipt is the proof of the receiver. It holds nothing of any customer.</source>
        <translation>回條是接收人的證明，不含任何客戶資料。</translation>
    </message>
    <message>
        <source>A record in the handover file cannot be read. Nothing was changed.</source>
        <translation>交接檔案中有一筆記錄無法讀取。未作任何變更。</translation>
    </message>
    <message numerus="yes">
        <source>A roster holds your card and those of %n people whom you trust. Everybody who trusts you can read it, and then trusts all of them at once.</source>
        <translation>
            <numerusform>名冊中有您的名片，以及您信任的%n個人的名片。凡是信任您的人都可以讀取它，隨即一次信任其中所有人。</numerusform>
        </translation>
    </message>
    <message>
        <source>A row changes the record that has the same there.</source>
        <translation>每列變更此處內容相同的那筆紀錄。</translation>
    </message>
    <message>
        <source>A row without a number is the one it was when the file was imported before.</source>
        <translation>沒有編號的列，視為該檔案上次匯入時的同一筆紀錄。</translation>
    </message>
    <message>
        <source>A rule looks like FIELD=VALUE=SUCCESSOR; this does not: {text}</source>
        <translation>規則的寫法是 FIELD=VALUE=SUCCESSOR，這個不是：{text}</translation>
    </message>
    <message>
        <source>A rule names nobody of the successors: {text}</source>
        <translation>規則沒有指明任何一位接收人：{text}</translation>
    </message>
    <message>
        <source>A season index needs {needed} whole months of sales; there are {found}.</source>
        <translation>季節指數需要{needed}個完整月的銷售資料，目前只有{found}個。</translation>
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
        <source>A share, such as 10 % or 0.1.</source>
        <translation>比例，例如10%或0.1。</translation>
    </message>
    <message>
        <source>A sheet for Excel, WPS, Numbers or LibreOffice.</source>
        <translation>可用Excel、WPS、Numbers或LibreOffice開啟的試算表。</translation>
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
        <source>A successor of this plan is nobody of this workspace. Nothing was changed.</source>
        <translation>此計畫中的一位接收人不是本工作區的人員。未做任何變更。</translation>
    </message>
    <message>
        <source>A successor of this plan works in this workspace and needs no file. Nothing was sealed. Reassign the accounts instead.</source>
        <translation>此方案中的一位接收人就在本工作區工作，不需要檔案。未封裝任何內容。請改為直接轉交客戶。</translation>
    </message>
    <message>
        <source>A text file has no sheets.</source>
        <translation>文字檔中沒有工作表。</translation>
    </message>
    <message>
        <source>A whole number from 1 to {most} is needed.</source>
        <translation>需要1到{most}之間的整數。</translation>
    </message>
    <message>
        <source>A workspace</source>
        <translation>工作區</translation>
    </message>
    <message>
        <source>A year before</source>
        <translation>去年同月</translation>
    </message>
    <message>
        <source>About {purchases} expected in the next {weeks} weeks from {customers}.</source>
        <translation>預計未來{weeks}週內，{customers}約有{purchases}。</translation>
    </message>
    <message>
        <source>Accepted: {name}. Fingerprint: {words}</source>
        <translation>已接受：{name}。指紋：{words}</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Accounts cannot be shared out by {field}.</source>
        <translation>不能依 {field} 分配客戶。</translation>
    </message>
    <message>
        <source>Accounts given back</source>
        <translation>退回的客戶</translation>
    </message>
    <message>
        <source>Accounts of the plan</source>
        <translation>方案中的客戶</translation>
    </message>
    <message>
        <source>Accounts reassigned</source>
        <translation>客戶已重新分配</translation>
    </message>
    <message>
        <source>Accounts sealed for handover</source>
        <translation>已封裝待移交的客戶</translation>
    </message>
    <message>
        <source>Accounts taken over</source>
        <translation>已接收客戶</translation>
    </message>
    <message>
        <source>Accounts that came with this file</source>
        <translation>隨此檔案接收的客戶</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>啟用</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>活躍</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>新增連絡人</translation>
    </message>
    <message>
        <source>Add a deal</source>
        <translation>新增商機</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>新增明細</translation>
    </message>
    <message>
        <source>Add a successor</source>
        <translation>新增接收人</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>新增標籤</translation>
    </message>
    <message>
        <source>Add an order</source>
        <translation>新增訂單</translation>
    </message>
    <message>
        <source>Add field</source>
        <translation>新增欄位</translation>
    </message>
    <message>
        <source>Add field…</source>
        <translation>新增欄位…</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>新增篩選</translation>
    </message>
    <message>
        <source>Add follow-up</source>
        <translation>新增跟進</translation>
    </message>
    <message>
        <source>Add new, change existing</source>
        <translation>新增並變更既有紀錄</translation>
    </message>
    <message>
        <source>Add one or two uncommon words.</source>
        <translation>請再加一兩個不常見的詞。</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>新增成員</translation>
    </message>
    <message>
        <source>Add person…</source>
        <translation>新增成員…</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>新增規則</translation>
    </message>
    <message>
        <source>Add the first customer by hand.</source>
        <translation>手動新增第一個客戶。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>管理員</translation>
    </message>
    <message numerus="yes">
        <source>After %n minutes</source>
        <translation>
            <numerusform>%n分鐘後</numerusform>
        </translation>
    </message>
    <message>
        <source>After encrypting anew the workspace differs from its backup. Restore the backup made just before.</source>
        <translation>重新加密後，工作區與備份不一致。請還原剛才建立的備份。</translation>
    </message>
    <message>
        <source>After that the file is tried out, still without changing anything.</source>
        <translation>之後會試行此檔案，仍不作任何變更。</translation>
    </message>
    <message>
        <source>After this time without a key or click.</source>
        <translation>在此時間內沒有按鍵或點按，即自動鎖定。</translation>
    </message>
    <message>
        <source>After {month} months, {rate} of new customers buy</source>
        <translation>首購{month}個月後，{rate}的新客戶有購買</translation>
    </message>
    <message>
        <source>Afterwards only an admin can, and only on purpose.</source>
        <translation>此後只有管理員可以，且須特意為之。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All accounts of this file came back and are worked on here again.</source>
        <translation>此檔案的客戶已全部退回，重新在此處維護。</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>所有變更已儲存</translation>
    </message>
    <message>
        <source>All charts</source>
        <translation>全部圖表</translation>
    </message>
    <message>
        <source>All facts</source>
        <translation>全部資料</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有檔案</translation>
    </message>
    <message>
        <source>All of it or nothing: if it is stopped, everything stays as it is.</source>
        <translation>要麼全部完成，要麼什麼都不做：中途停止時一切保持不變。</translation>
    </message>
    <message>
        <source>All of it was tried out and taken back. Nothing was changed.</source>
        <translation>已全部試行並還原。未作任何變更。</translation>
    </message>
    <message>
        <source>All of them or none: if it is stopped, or the power fails, everything is as it was.</source>
        <translation>要麼全部，要麼一個也沒有：中途停止或斷電時，一切仍如原樣。</translation>
    </message>
    <message>
        <source>All owners</source>
        <translation>全部負責人</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>全部產品</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>全部地區</translation>
    </message>
    <message>
        <source>All rows or none: if it is stopped, nothing is changed.</source>
        <translation>要嘛全部匯入，要嘛一列都不匯入：如果中途停止，不會有任何變更。</translation>
    </message>
    <message>
        <source>All segments</source>
        <translation>全部分群</translation>
    </message>
    <message>
        <source>All successors</source>
        <translation>全部接收人</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>全部標籤</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>全部團隊</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全部時間</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>全部類型</translation>
    </message>
    <message>
        <source>All {count} columns are imported.</source>
        <translation>全部{count}欄都會匯入。</translation>
    </message>
    <message>
        <source>Also when its screen is locked, where the desktop tells its programs.</source>
        <translation>螢幕鎖定時也會鎖定（需要桌面環境支援）。</translation>
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
        <source>An account did not come from {name}, or is not worked on here any more. Nothing was sealed.</source>
        <translation>有客戶並非來自{name}，或已不在此處維護。未封裝任何內容。</translation>
    </message>
    <message>
        <source>An admin can still take it back. Or give single accounts back to the sender.</source>
        <translation>管理員仍可撤回。也可以把個別客戶退回給寄件人。</translation>
    </message>
    <message>
        <source>An admin changes it under Team.</source>
        <translation>由管理員在「團隊」中變更。</translation>
    </message>
    <message>
        <source>An admin holds the printed half of that key. If you do not know why, ask your admin; what was done stands in the history.</source>
        <translation>該金鑰列印出的一半由管理員持有。如不清楚緣由，請詢問管理員；所做的操作都記在歷史中。</translation>
    </message>
    <message>
        <source>An admin makes it in the admin&apos;s own workspace; it comes to others with the invitation.</source>
        <translation>由管理員在自己的工作區中產生，並隨邀請帶給其他人。</translation>
    </message>
    <message>
        <source>An admin opened this workspace with the recovery key of the organisation since you were here.</source>
        <translation>自您上次使用以來，管理員曾用組織修復金鑰開啟此工作區。</translation>
    </message>
    <message>
        <source>An amount, with or without its currency.</source>
        <translation>金額，可帶或不帶幣別。</translation>
    </message>
    <message>
        <source>An earlier row of this file says something else about the same record.</source>
        <translation>此檔案中較前面的某一列對同一筆紀錄有不同的內容。</translation>
    </message>
    <message>
        <source>An empty name is the usual one, in the language of whoever looks.</source>
        <translation>留空則用通常的名稱，依檢視者的語言顯示。</translation>
    </message>
    <message>
        <source>An empty passphrase protects nothing. Nothing was changed.</source>
        <translation>空白的密碼短語沒有保護作用。未做任何變更。</translation>
    </message>
    <message>
        <source>An invitation makes a new workspace: choose “New workspace…” under File, then “Join a team”.</source>
        <translation>邀請用於建立新工作區：請在「檔案」中選擇「建立新工作區…」，再選「加入團隊」。</translation>
    </message>
    <message>
        <source>An unexpected error stopped this. You can try again.</source>
        <translation>發生未預期的錯誤，作業已停止。您可以再試一次。</translation>
    </message>
    <message>
        <source>Another card of this person is trusted here, and it does not speak for this one.</source>
        <translation>此處信任的是此人的另一張名片，而那張名片未為這張作保。</translation>
    </message>
    <message>
        <source>Another card of {name} was accepted here before, and its key does not vouch for this one. Nothing was changed. Compare the words with {name} before you accept it.</source>
        <translation>此前已接受{name}的另一張名片，而其金鑰未為此名片作保。未作任何變更。請先與{name}核對詞語，再接受它。</translation>
    </message>
    <message>
        <source>Another file is under way. Wait until it is done, or stop it.</source>
        <translation>另一個檔案正在處理。請等待其完成，或將其停止。</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>其他檔案…</translation>
    </message>
    <message>
        <source>Another plan is being carried out. Wait until it is done.</source>
        <translation>另一份方案正在執行。請等它完成。</translation>
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
        <source>Anybody could have made this card. Call {name} on a number that you knew before, and ask for the eight words that stand there under “People and keys”. Only if all are the same is the card from {name}.</source>
        <translation>任何人都可能製作這張名片。請撥打您原本就知道的號碼聯絡{name}，詢問對方「人員與金鑰」中顯示的八個詞。只有全部相同，名片才確實來自{name}。</translation>
    </message>
    <message>
        <source>April</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Archive instead</source>
        <translation>改為封存</translation>
    </message>
    <message>
        <source>Archive or bring back</source>
        <translation>封存或取消封存</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>As for the last file with these columns.</source>
        <translation>與上次匯入相同欄位的檔案一致。</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>As the column shows</source>
        <translation>依該欄內容判斷</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>符合視窗寬度</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>遞增</translation>
    </message>
    <message>
        <source>Ask an admin of this workspace.</source>
        <translation>請聯絡此工作區的管理員。</translation>
    </message>
    <message>
        <source>Ask the admin of your team for it again.</source>
        <translation>請向團隊管理員重新索取。</translation>
    </message>
    <message>
        <source>Ask the person for the card again, another way.</source>
        <translation>請換一種途徑向對方重新索取名片。</translation>
    </message>
    <message>
        <source>Ask the person to save their card again, under “People and keys”, and to send you the new file.</source>
        <translation>請對方在「人員與金鑰」中重新儲存名片，並把新檔案傳給您。</translation>
    </message>
    <message>
        <source>Ask the sender to seal the accounts again for the card of this workspace. You find it under “People and keys”.</source>
        <translation>請寄件人用此工作區的名片重新封裝這些客戶。名片在「人員與金鑰」中。</translation>
    </message>
    <message>
        <source>Ask the sender to seal them again if you should have them after all.</source>
        <translation>如果這些客戶仍應由您接收，請寄件人重新封裝。</translation>
    </message>
    <message>
        <source>Ask the sender to seal these accounts again. The new file will then come after it.</source>
        <translation>請寄件人重新封裝這些客戶，新檔案便會排在其後。</translation>
    </message>
    <message>
        <source>Ask the sender to send the same file once more, preferably another way, such as a USB stick.</source>
        <translation>請寄件人再傳一次同一檔案，最好換一種途徑，例如隨身碟。</translation>
    </message>
    <message>
        <source>Asking the keyring of this computer…</source>
        <translation>正在詢問本機的鑰匙圈…</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>指派對象</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>At most so many orders: score 1, 2, 3 and 4; more: 5.</source>
        <translation>訂單不超過這麼多筆：得1、2、3、4分；更多：5分。</translation>
    </message>
    <message>
        <source>At most so much in a currency: score 1, 2, 3 and 4; more: 5. The same numbers for each currency.</source>
        <translation>某一幣別的金額不超過這麼多：得1、2、3、4分；更多：5分。各幣別用同樣的數字。</translation>
    </message>
    <message>
        <source>At risk of leaving</source>
        <translation>有流失風險</translation>
    </message>
    <message>
        <source>At the time</source>
        <translation>到期時</translation>
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
        <source>August</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>記錄人</translation>
    </message>
    <message>
        <source>Autumn</source>
        <translation>秋季</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>平均每單金額</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回清單</translation>
    </message>
    <message>
        <source>Back to the standard</source>
        <translation>恢復標準設定</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即備份</translation>
    </message>
    <message>
        <source>Backed up and checked: {name}</source>
        <translation>已備份並通過檢查：{name}</translation>
    </message>
    <message>
        <source>Backup {when}</source>
        <translation>備份於{when}</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>Backups made before keep the passphrase of their day.</source>
        <translation>先前的備份仍使用當時的密碼短語。</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>依據</translation>
    </message>
    <message>
        <source>Begin again whenever you like.</source>
        <translation>您可以隨時重新開始。</translation>
    </message>
    <message>
        <source>Belongs with {name}: same phone or e-mail</source>
        <translation>與{name}同屬一家：電話或電子郵件相同</translation>
    </message>
    <message>
        <source>Best customers</source>
        <translation>最佳客戶</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Book to look at</source>
        <translation>供檢視的客戶</translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>兩次輸入一致。</translation>
    </message>
    <message>
        <source>Both stay: nothing is merged by itself. You can look at them afterwards.</source>
        <translation>兩者都會保留，不會自動合併。您可以之後再檢視。</translation>
    </message>
    <message>
        <source>Bought again</source>
        <translation>再次購買</translation>
    </message>
    <message>
        <source>Bought lately and very often. Thank them, ask them first, ask them to recommend you.</source>
        <translation>最近購買過，而且非常頻繁。向他們致謝，新品先問他們，請他們推薦。</translation>
    </message>
    <message>
        <source>Bought lately, a few times. A second reason to come makes them regulars.</source>
        <translation>最近購買過，買過幾次。再有一個來的理由，就會成為常客。</translation>
    </message>
    <message>
        <source>Bought lately, but seldom. Tell them what else there is.</source>
        <translation>最近購買過，但不常買。告訴他們還有什麼。</translation>
    </message>
    <message>
        <source>Bought often, but not lately. Ask what has changed.</source>
        <translation>曾經常買，但最近沒有。問問有什麼變化。</translation>
    </message>
    <message>
        <source>Bought twice or more</source>
        <translation>購買兩次及以上</translation>
    </message>
    <message>
        <source>Bought very lately, for the first time. Make the beginning easy.</source>
        <translation>剛剛第一次購買。讓開頭順順利利。</translation>
    </message>
    <message>
        <source>Bought very often, but not for a long while. Call in person.</source>
        <translation>曾經買得非常頻繁，但已很久沒來。請親自致電。</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>取消封存</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>取消封存</translation>
    </message>
    <message>
        <source>Bring in my customers</source>
        <translation>匯入我的客戶</translation>
    </message>
    <message>
        <source>Buy often and not long ago. Offer what fits to what they have.</source>
        <translation>經常購買，且不久前買過。提供與已購產品相配的東西。</translation>
    </message>
    <message>
        <source>Buyers by the segment that their scores of recency and frequency make; the share is that of the amount of all segments, for each currency alone. Scores are relative to the buyers looked at, unless there are fewer than 25.</source>
        <translation>按最近購買與頻次得分所構成的細分群劃分的買家；份額為其金額占所有細分群金額的比例，各幣別單獨計算。得分相對於所考察的買家而言，買家少於25人時除外。</translation>
    </message>
    <message>
        <source>Buys at the same pace: {value}</source>
        <translation>購買節奏相同：{value}</translation>
    </message>
    <message>
        <source>Buys every so many days</source>
        <translation>購買間隔（天）</translation>
    </message>
    <message>
        <source>Buys every {gap} days (±{spread})</source>
        <translation>每{gap}天購買一次（±{spread}）</translation>
    </message>
    <message>
        <source>By fifths each score has about as many buyers. With fewer than 25 buyers the fixed ones count anyway.</source>
        <translation>按五等分時，每個得分的買家人數大致相同。買家少於25人時一律用固定分界點。</translation>
    </message>
    <message>
        <source>By the orders</source>
        <translation>依訂單</translation>
    </message>
    <message>
        <source>By your rule: {field}</source>
        <translation>依您的規則：{field}</translation>
    </message>
    <message>
        <source>By your signature others trust whom you trust, without a call to each of them.</source>
        <translation>憑您的簽章，他人可信任您所信任的人，不必逐一打電話核對。</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>CSV, Excel or OpenDocument. The file is only read and stays as it is.</source>
        <translation>支援CSV、Excel或OpenDocument。檔案只會被讀取，不會更動。</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Call about the offer</source>
        <translation>致電溝通報價</translation>
    </message>
    <message>
        <source>Call the sender before you go on: a file that was made by this program does not look like this.</source>
        <translation>繼續之前請先致電寄件人：本程式產生的檔案不會是這樣。</translation>
    </message>
    <message>
        <source>Call {name} on a number that you knew before, and compare these eight words. So you know that the invitation is from {name}.</source>
        <translation>請撥打您原本就知道的號碼聯絡{name}，核對這八個詞。這樣您就知道邀請確實來自{name}。</translation>
    </message>
    <message>
        <source>Call, visit, meeting, e-mail, WeChat, message, fax or note.</source>
        <translation>電話、拜訪、會議、郵件、微信、簡訊、傳真或備註。</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Calls, visits and notes</source>
        <translation>電話、拜訪與備註</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>接收日期</translation>
    </message>
    <message>
        <source>Came the same way: {value}</source>
        <translation>同樣來源：{value}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Capitals do not matter. Back shows the key again.</source>
        <translation>不區分大小寫。按「返回」可再次查看金鑰。</translation>
    </message>
    <message>
        <source>Caps lock is on.</source>
        <translation>大寫鎖定已開啟。</translation>
    </message>
    <message>
        <source>Card accepted</source>
        <translation>已接受名片</translation>
    </message>
    <message>
        <source>Card given out</source>
        <translation>已給出名片</translation>
    </message>
    <message>
        <source>Card of a Steward workspace</source>
        <translation>知客工作區的名片</translation>
    </message>
    <message>
        <source>Card revoked</source>
        <translation>名片已撤銷</translation>
    </message>
    <message>
        <source>Cards and rosters</source>
        <translation>名片和名冊</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Central European (Windows)</source>
        <translation>中歐文字（Windows）</translation>
    </message>
    <message>
        <source>Champion</source>
        <translation>支持者</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Change field</source>
        <translation>變更欄位</translation>
    </message>
    <message>
        <source>Change owner</source>
        <translation>變更負責人</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>變更密碼短語</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>變更密碼短語…</translation>
    </message>
    <message>
        <source>Change the owner</source>
        <translation>變更負責人</translation>
    </message>
    <message>
        <source>Change the owner…</source>
        <translation>變更負責人…</translation>
    </message>
    <message>
        <source>Change the tags</source>
        <translation>修改標籤</translation>
    </message>
    <message>
        <source>Change {name}…</source>
        <translation>變更{name}…</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>已變更。</translation>
    </message>
    <message>
        <source>Changes of owner</source>
        <translation>負責人異動</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>圖表</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>檢查</translation>
    </message>
    <message>
        <source>Check the disk or the stick, then try again.</source>
        <translation>請檢查磁碟或隨身碟，然後重試。</translation>
    </message>
    <message>
        <source>Check the sheet</source>
        <translation>核對金鑰頁</translation>
    </message>
    <message>
        <source>Checking the rows</source>
        <translation>正在檢查資料列</translation>
    </message>
    <message>
        <source>Checking the workspace</source>
        <translation>正在檢查工作區</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>單選</translation>
    </message>
    <message>
        <source>Choices, one a line</source>
        <translation>選項，每行一個</translation>
    </message>
    <message>
        <source>Choose a backup.</source>
        <translation>請選擇一個備份。</translation>
    </message>
    <message>
        <source>Choose a currency: amounts without one are in it.</source>
        <translation>請選擇幣別：未註明幣別的金額以此計。</translation>
    </message>
    <message>
        <source>Choose a customer first.</source>
        <translation>請先選擇客戶。</translation>
    </message>
    <message>
        <source>Choose a customer from the list.</source>
        <translation>請從清單中選擇客戶。</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>選擇日期</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>選擇檔案</translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation>請選擇其中的一個檔案。</translation>
    </message>
    <message>
        <source>Choose a file whose name ends in .steward-handover.</source>
        <translation>請選擇檔名以.steward-handover結尾的檔案。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>選擇檔案…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>選擇資料夾</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>選擇資料夾…</translation>
    </message>
    <message>
        <source>Choose a handover file</source>
        <translation>選擇交接檔案</translation>
    </message>
    <message>
        <source>Choose a new passphrase</source>
        <translation>設定新的密碼短語</translation>
    </message>
    <message>
        <source>Choose a passphrase first.</source>
        <translation>請先設定密碼短語。</translation>
    </message>
    <message>
        <source>Choose a table with customers, orders or other records.</source>
        <translation>請選擇包含客戶、訂單或其他紀錄的表格。</translation>
    </message>
    <message>
        <source>Choose a time zone: days and times refer to it.</source>
        <translation>請選擇時區：日期和時間以此為準。</translation>
    </message>
    <message>
        <source>Choose accounts and press the number of a successor, or Enter.</source>
        <translation>選取客戶後按接收人的序號，或按Enter鍵。</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>選擇其他檔案…</translation>
    </message>
    <message>
        <source>Choose another folder, then try again.</source>
        <translation>請選擇其他資料夾，然後重試。</translation>
    </message>
    <message>
        <source>Choose another place, then try again.</source>
        <translation>請選擇其他位置，然後重試。</translation>
    </message>
    <message>
        <source>Choose somebody from the list.</source>
        <translation>請從清單中選擇成員。</translation>
    </message>
    <message>
        <source>Choose what it holds</source>
        <translation>請選擇檔案內容</translation>
    </message>
    <message>
        <source>Choose where 03/04/2026 could be two days.</source>
        <translation>如果03/04/2026這樣的日期有歧義，請在此選擇。</translation>
    </message>
    <message>
        <source>Choose where the file shall lie.</source>
        <translation>請選擇檔案的存放位置。</translation>
    </message>
    <message>
        <source>Choose your invitation</source>
        <translation>選擇您的邀請</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>City in {region}</source>
        <translation>{region}的城市</translation>
    </message>
    <message>
        <source>City or town.</source>
        <translation>城市或鄉鎮。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>價值等級</translation>
    </message>
    <message>
        <source>Class {name}</source>
        <translation>{name}類</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除篩選</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除篩選</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Close safely</source>
        <translation>安全關閉</translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation>關閉卡片</translation>
    </message>
    <message>
        <source>Closed lost</source>
        <translation>未成交</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>結案日期</translation>
    </message>
    <message>
        <source>Closed won</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Closing the workspace…</source>
        <translation>正在關閉工作區…</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Columns of the file and where they go</source>
        <translation>檔案的欄及其匯入位置</translation>
    </message>
    <message>
        <source>Comfortable rows</source>
        <translation>寬鬆</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>緊湊</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Company or person.</source>
        <translation>公司或個人。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>與上期比較</translation>
    </message>
    <message>
        <source>Compare the words by telephone. If they are the same, the new card takes the place of the old one.</source>
        <translation>請透過電話核對詞語。如果相同，新名片便取代舊名片。</translation>
    </message>
    <message>
        <source>Compare the words first, then tick the box.</source>
        <translation>請先核對這些詞，再勾選此方塊。</translation>
    </message>
    <message>
        <source>Compare the words of the card with the sender by telephone, then trust it.</source>
        <translation>請透過電話與寄件人核對名片的詞語，然後信任它。</translation>
    </message>
    <message>
        <source>Compare with the period before</source>
        <translation>與上一時段比較</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已確認</translation>
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
        <source>Contact or job</source>
        <translation>連絡人或職務</translation>
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
        <source>Continue</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Continues what this machine saw last</source>
        <translation>與本機上次所見銜接</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy for a lead</source>
        <translation>給主管的副本</translation>
    </message>
    <message>
        <source>Copy my card</source>
        <translation>複製我的名片</translation>
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
        <source>Cosy rows</source>
        <translation>適中</translation>
    </message>
    <message>
        <source>Counting and hashing accounts</source>
        <translation>正在清點客戶並計算校驗值</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>國家或地區</translation>
    </message>
    <message>
        <source>Country or region: by name or by two letters.</source>
        <translation>國家或地區：名稱或兩位字母代碼。</translation>
    </message>
    <message>
        <source>Country/region</source>
        <translation>國家/地區</translation>
    </message>
    <message>
        <source>Create contact</source>
        <translation>建立連絡人</translation>
    </message>
    <message>
        <source>Create customer</source>
        <translation>建立客戶</translation>
    </message>
    <message>
        <source>Create deal</source>
        <translation>建立商機</translation>
    </message>
    <message>
        <source>Create order</source>
        <translation>建立訂單</translation>
    </message>
    <message>
        <source>Create what is missing</source>
        <translation>建立缺少的紀錄</translation>
    </message>
    <message>
        <source>Created on</source>
        <translation>建立日期</translation>
    </message>
    <message>
        <source>Currencies are never added as they are. With rates, figures are in one of them.</source>
        <translation>不同幣別絕不直接相加。有了匯率，指標便以其中一種幣別表示。</translation>
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
        <source>Custom field deleted</source>
        <translation>刪除自訂欄位</translation>
    </message>
    <message>
        <source>Custom fields</source>
        <translation>自訂欄位</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Customer card</source>
        <translation>客戶卡片</translation>
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
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Customers archived</source>
        <translation>封存客戶</translation>
    </message>
    <message>
        <source>Customers are read from CSV, Excel and OpenDocument files. Nothing was changed.</source>
        <translation>客戶資料可從CSV、Excel和OpenDocument檔案讀取。未做任何變更。</translation>
    </message>
    <message>
        <source>Customers brought back from the archive</source>
        <translation>取消封存客戶</translation>
    </message>
    <message>
        <source>Customers by the month of their first order up to and including the as-of day. Retention of month k: those with an order in the k-th month after it, divided by all of the cohort; not cumulative. A month counts from the day after its first day on. From month to month: those who bought in both, divided by those who bought in the former; churn is 1 minus that; repurchase: buyers with two orders or more in the month, divided by its buyers.</source>
        <translation>按截至基準日（含）的首單月份劃分的客戶。第k月留存：首單後第k個月有訂單的客戶除以該批全部客戶；不累計。一個月從其第一天的次日起計入。逐月：兩個月都購買的客戶除以前一個月的買家；流失為1減去該值；複購：當月有兩筆及以上訂單的買家除以當月買家。</translation>
    </message>
    <message>
        <source>Customers deleted</source>
        <translation>刪除客戶</translation>
    </message>
    <message>
        <source>Customers in the period before</source>
        <translation>上一時段的客戶數</translation>
    </message>
    <message>
        <source>Customers in touch with</source>
        <translation>聯絡過的客戶</translation>
    </message>
    <message>
        <source>Customers today: {stages}.</source>
        <translation>今日客戶數：{stages}。</translation>
    </message>
    <message>
        <source>Customers who bought</source>
        <translation>有購買的客戶</translation>
    </message>
    <message>
        <source>Customers with at least one dated order up to and including the as-of day, by the sum of their amounts, largest first, for each currency alone. The top share is that of the largest fifth of them, rounded up. A customer is in class A while those with larger sums make less than 80 % of all, in B while less than 95 %, else in C; equal sums are in one class. Without a positive total there is no curve.</source>
        <translation>截至基準日（含）至少有一筆有日期訂單的客戶，按金額之和從大到小排列，各幣別單獨計算。頭部份額為其中最大的五分之一（向上取整）所占的份額。金額更大的客戶合計不到總額80%時客戶屬A類，不到95%時屬B類，其餘為C類；金額相等者同屬一類。總額不為正時沒有曲線。</translation>
    </message>
    <message>
        <source>Customers with at least one dated order up to and including the as-of day. Recency: whole days from the last order to the as-of day. Frequency: number of orders. Monetary: sum of the amounts, by currency, never added. Scores: 1 plus the number of cut points below the value, recency turned round, so that 5 is always best; the cut points are the 20, 40, 60 and 80 % quantiles, or fixed ones where there are fewer than 25 buyers.</source>
        <translation>截至基準日（含）至少有一筆有日期訂單的客戶。最近購買：從最後一筆訂單到基準日的整天數。頻次：訂單數。金額：訂單金額之和，按幣別分列，絕不相加。得分：1加上低於該值的分界點個數，最近購買則反過來，因此5總是最好；分界點為20、40、60、80%分位數，買家少於25人時用固定分界點。</translation>
    </message>
    <message>
        <source>Customers you add or import stand here, with their orders and what comes next.</source>
        <translation>您新增或匯入的客戶將顯示在這裡，連同其訂單和下一步。</translation>
    </message>
    <message>
        <source>Customers, products and people that rows refer to and nobody knows are made.</source>
        <translation>資料列提到但工作區中沒有的客戶、產品和成員將一併建立。</translation>
    </message>
    <message>
        <source>Cyrillic (Windows)</source>
        <translation>西里爾文（Windows）</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Dated orders from the first to the last day of the window, cancelled ones left out; money by currency, never added. New: customers whose first order is in the window. Repurchase: buyers with two orders or more in it, divided by its buyers. Retention: those who bought in the window before and in this one, divided by those of the window before; churn is 1 minus that. The window before is as long and ends on the day before; whole months are compared with as many whole months.</source>
        <translation>時段首日至末日有日期的訂單，不含已取消的；金額按幣別分列，絕不相加。新客戶：首單在本時段內的客戶。回購：時段內有兩筆及以上訂單的買家除以全部買家。留存：上一時段與本時段都購買的客戶除以上一時段的買家；流失為1減去該值。上一時段與本時段等長，止於前一天；整月則與同樣多的整月比較。</translation>
    </message>
    <message>
        <source>Dates and years are easy to guess, birthdays above all.</source>
        <translation>日期和年份很容易猜到，生日尤其如此。</translation>
    </message>
    <message>
        <source>Day and month, with or without the year.</source>
        <translation>月和日，可帶或不帶年份。</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>日、月、年</translation>
    </message>
    <message>
        <source>Days are written as</source>
        <translation>日期的寫法</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>晚了天數</translation>
    </message>
    <message>
        <source>Days to take a handover back</source>
        <translation>可收回交接的天數</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Deactivating deletes nothing: customers, notes and history stay as they are, and it can be undone.</source>
        <translation>停用不會刪除任何內容：客戶、備註和歷史保持不變，並且可以復原。</translation>
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
        <source>Deals: {sums}</source>
        <translation>商機：{sums}</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>Decider</source>
        <translation>決策者</translation>
    </message>
    <message>
        <source>Decider, influencer, champion, sceptic, gatekeeper or user.</source>
        <translation>決策者、影響者、支持者、懷疑者、把關者或使用者。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Delete customer</source>
        <translation>刪除客戶</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>刪除此檢視</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>刪除{name}</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>刪除…</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>示範資料</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>遞減</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>撥打</translation>
    </message>
    <message>
        <source>Dial this number?</source>
        <translation>撥打此號碼？</translation>
    </message>
    <message>
        <source>Dial {number}</source>
        <translation>撥打{number}</translation>
    </message>
    <message>
        <source>Did not come back</source>
        <translation>沒有再來</translation>
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
        <source>Do it when somebody else may have had your workspace open. Your card gets other words.</source>
        <translation>如果您的工作區可能曾被他人開啟，請這樣做。您的名片會換成另外的詞。</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>請勿連絡</translation>
    </message>
    <message>
        <source>Document (PDF)</source>
        <translation>文件（PDF）</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Done again: {title}</source>
        <translation>已重做：{title}</translation>
    </message>
    <message>
        <source>Done at</source>
        <translation>完成時間</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>完成…</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>沉睡</translation>
    </message>
    <message>
        <source>Drawing (SVG)</source>
        <translation>向量圖（SVG）</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>將檔案拖放到此處</translation>
    </message>
    <message>
        <source>Drop a handover file here</source>
        <translation>將交接檔案拖放到此處</translation>
    </message>
    <message>
        <source>Drop the file here. It is looked into and tried out first; then you take it over.</source>
        <translation>把檔案拖放到這裡。會先檢視並試行，然後由您接收。</translation>
    </message>
    <message>
        <source>Drop to import {name}</source>
        <translation>放開即可匯入{name}</translation>
    </message>
    <message>
        <source>Drop to look into {name}</source>
        <translation>放開滑鼠以檢視{name}</translation>
    </message>
    <message>
        <source>Drop to read {name}</source>
        <translation>放開滑鼠以讀取{name}</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已放棄</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Due in {days}</source>
        <translation>{days}後到期</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>郵件</translation>
    </message>
    <message>
        <source>Each buyer has a score from 1 to 5 for recency, frequency and money; 5 is always best.</source>
        <translation>每位買家的最近購買、頻次和金額各得 1 到 5 分；5 分總是最好。</translation>
    </message>
    <message>
        <source>Each line is a day, a currency and its rate, such as 2026-01-01 USD 0.92.</source>
        <translation>每行為日期、幣別和匯率，例如 2026-01-01 USD 0.92。</translation>
    </message>
    <message>
        <source>Each pair of scores needs a segment.</source>
        <translation>每一對得分都需要一個細分群。</translation>
    </message>
    <message>
        <source>Earlier files of this sender were never taken over here: {numbers}. Ask whether you should have them.</source>
        <translation>該寄件人更早的檔案從未在此接收：{numbers}。請詢問是否應由您接收。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Edit all fields…</source>
        <translation>編輯全部欄位…</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>編輯連絡人</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>編輯客戶</translation>
    </message>
    <message>
        <source>Edit deal</source>
        <translation>編輯商機</translation>
    </message>
    <message>
        <source>Edit entry</source>
        <translation>編輯互動紀錄</translation>
    </message>
    <message>
        <source>Edit follow-up</source>
        <translation>編輯跟進</translation>
    </message>
    <message>
        <source>Edit order</source>
        <translation>編輯訂單</translation>
    </message>
    <message>
        <source>Edit team member</source>
        <translation>編輯團隊成員</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Empty cells change nothing.</source>
        <translation>空白儲存格不會變更任何內容。</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>Encrypted on this computer. Nothing is sent anywhere.</source>
        <translation>在本機加密，不會傳送到任何地方。</translation>
    </message>
    <message>
        <source>Encrypting with the new key</source>
        <translation>正在以新金鑰加密</translation>
    </message>
    <message>
        <source>Encrypting…</source>
        <translation>正在加密…</translation>
    </message>
    <message>
        <source>Esc: not yet</source>
        <translation>Esc：暫不完成</translation>
    </message>
    <message numerus="yes">
        <source>Every %n days</source>
        <translation>
            <numerusform>每%n天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n months</source>
        <translation>
            <numerusform>每%n個月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <translation>
            <numerusform>每%n週</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n years</source>
        <translation>
            <numerusform>每%n年</numerusform>
        </translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Every handover file that came in here, the latest first.</source>
        <translation>此處接收過的所有交接檔案，最近的在前。</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Every month on day {day}</source>
        <translation>每月{day}日</translation>
    </message>
    <message>
        <source>Every month on the last day</source>
        <translation>每月最後一天</translation>
    </message>
    <message>
        <source>Every row can be read without doubt.</source>
        <translation>每一列都能準確讀取。</translation>
    </message>
    <message>
        <source>Every row is as it was before; the hash over all rows is the same.</source>
        <translation>每一列都與先前完全相同；全部資料列的雜湊值一致。</translation>
    </message>
    <message>
        <source>Every six months</source>
        <translation>每六個月</translation>
    </message>
    <message>
        <source>Every three months</source>
        <translation>每三個月</translation>
    </message>
    <message>
        <source>Every two weeks</source>
        <translation>每兩週</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>每週</translation>
    </message>
    <message>
        <source>Every working day</source>
        <translation>每個工作日</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>Every year by the lunar calendar</source>
        <translation>農曆每年</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Everybody who trusts you needs the new card: what you seal is refused until they have read it. The old key speaks for the new one, so nobody has to call you.</source>
        <translation>凡是信任您的人都需要新名片：在他們讀取之前，您封裝的檔案會被拒絕。舊金鑰會為新金鑰作保，因此無人需要打電話給您。</translation>
    </message>
    <message>
        <source>Everything grows with it. Ctrl+= and Ctrl+- do the same.</source>
        <translation>整個介面隨之縮放。也可使用Ctrl+=和Ctrl+-。</translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation>一切都恢復到匯入之前的樣子。</translation>
    </message>
    <message>
        <source>Everything that was saved is safe. You can go on. If it happens again, close safely, start anew, and send this report to whoever looks after Steward.</source>
        <translation>已儲存的內容都是安全的。您可以繼續工作。如果再次發生，請安全關閉後重新啟動，並將此報告傳給負責維護知客的人。</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel活頁簿</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>預計</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>預計成交日期</translation>
    </message>
    <message>
        <source>Expected purchases</source>
        <translation>預計購買次數</translation>
    </message>
    <message>
        <source>Expected purchases and risk</source>
        <translation>預計購買與流失風險</translation>
    </message>
    <message>
        <source>Expected value</source>
        <translation>預計金額</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Export the list of customers…</source>
        <translation>匯出客戶清單…</translation>
    </message>
    <message>
        <source>Export the list of follow-ups…</source>
        <translation>匯出跟進清單…</translation>
    </message>
    <message>
        <source>Export: {kind}</source>
        <translation>匯出{kind}</translation>
    </message>
    <message>
        <source>Exporting rows</source>
        <translation>正在匯出資料列</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>External id</source>
        <translation>外部編號</translation>
    </message>
    <message>
        <source>Falling asleep</source>
        <translation>即將沉睡</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>關聯組</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>傳真</translation>
    </message>
    <message>
        <source>February</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Female, male or other.</source>
        <translation>女、男或其他。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Field of the rule</source>
        <translation>規則的欄位</translation>
    </message>
    <message>
        <source>Fifths of the buyers</source>
        <translation>買家五等分</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Figures set up differently</source>
        <translation>已變更指標設定</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
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
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Files can be exported with these endings: {known}.</source>
        <translation>可匯出的檔案副檔名：{known}。</translation>
    </message>
    <message>
        <source>Files given</source>
        <translation>已交出的檔案</translation>
    </message>
    <message>
        <source>Files given and their receipts</source>
        <translation>已交出的檔案與回條</translation>
    </message>
    <message>
        <source>Filled in as for the last file with these columns.</source>
        <translation>已依照上次匯入相同欄位的檔案時的設定填好。</translation>
    </message>
    <message>
        <source>Filter by…</source>
        <translation>篩選條件…</translation>
    </message>
    <message>
        <source>Filter the customers</source>
        <translation>篩選客戶</translation>
    </message>
    <message>
        <source>Filter this page</source>
        <translation>篩選此頁</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>尋找設定</translation>
    </message>
    <message>
        <source>Find a title or customer</source>
        <translation>尋找標題或客戶</translation>
    </message>
    <message>
        <source>Find by name or city</source>
        <translation>依名稱或城市尋找</translation>
    </message>
    <message>
        <source>Find in the plan</source>
        <translation>在方案中尋找</translation>
    </message>
    <message>
        <source>Fingerprint: {words}</source>
        <translation>指紋：{words}</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>正在收尾…</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>前幾列</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>檔案的前幾列</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>前幾個值</translation>
    </message>
    <message>
        <source>First-time buyers</source>
        <translation>首次購買</translation>
    </message>
    <message>
        <source>Fixed cut points</source>
        <translation>固定分界點</translation>
    </message>
    <message>
        <source>Fold or unfold the rail</source>
        <translation>收合或展開側邊欄</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>備份資料夾</translation>
    </message>
    <message>
        <source>Folder for the handover files</source>
        <translation>存放交接檔案的資料夾</translation>
    </message>
    <message numerus="yes">
        <source>Folder for what came since, on %n accounts</source>
        <translation>
            <numerusform>存放補送檔案的資料夾（%n個客戶）</numerusform>
        </translation>
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
        <source>Follow-up for each</source>
        <translation>為每位建一條跟進</translation>
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
        <source>Follow-ups done</source>
        <translation>已完成的跟進</translation>
    </message>
    <message>
        <source>For</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>For a customer who objects, or who fits better elsewhere. They leave you when the receipt of {name} is back.</source>
        <translation>適用於不願更換負責人的客戶，或更適合由他人負責的客戶。收到{name}的回條後，這些客戶才離開您。</translation>
    </message>
    <message>
        <source>For admins, where somebody is absent. The opening is noted in the workspace and shown to its person at the next unlock.</source>
        <translation>供管理員在有人缺席時使用。這次開啟會記錄在工作區中，並在其本人下次解鎖時顯示。</translation>
    </message>
    <message>
        <source>For an even share</source>
        <translation>為分配均衡</translation>
    </message>
    <message>
        <source>For programs; keeps numbers and days exact.</source>
        <translation>供其他程式使用，數字和日期保持精確。</translation>
    </message>
    <message>
        <source>For yourself or your team. You choose a passphrase and print a recovery key: about two minutes.</source>
        <translation>供您自己或團隊使用。您將選擇密碼短語並列印修復金鑰，約需兩分鐘。</translation>
    </message>
    <message numerus="yes">
        <source>For {name}: %n accounts in {file}</source>
        <translation>
            <numerusform>給{name}：%n個客戶，檔案{file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>放棄</translation>
    </message>
    <message>
        <source>Forget what you typed?</source>
        <translation>放棄已輸入的內容？</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前進</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>符合的欄位</translation>
    </message>
    <message>
        <source>Four or more uncommon words are easy to remember and hard to guess.</source>
        <translation>四個以上不常見的詞容易記住，也難以猜到。</translation>
    </message>
    <message>
        <source>Four whole numbers are needed, each larger than the one before, such as 30, 90, 180, 365.</source>
        <translation>需要四個整數，一個比一個大，例如30, 90, 180, 365。</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>請騰出一些空間，然後重試。</translation>
    </message>
    <message>
        <source>Free text.</source>
        <translation>任意文字。</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>頻次</translation>
    </message>
    <message>
        <source>Frequency, in orders</source>
        <translation>頻次（訂單數）</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>From a chart</source>
        <translation>來自圖表</translation>
    </message>
    <message>
        <source>From a table of Excel, a CSV file, or address cards of your mail program or phone.</source>
        <translation>來自Excel表格、CSV檔案，或郵件軟體、手機中的名片。</translation>
    </message>
    <message>
        <source>From each customer&apos;s orders; a stage that somebody sets by hand counts first.</source>
        <translation>根據每位客戶的訂單得出；手動設定的階段優先。</translation>
    </message>
    <message>
        <source>From now on nothing is sealed for this card and no file of it is taken over. What was sealed or taken over before stays as it is. You can read the card again later.</source>
        <translation>從現在起不再為此名片封裝，也不再接收其檔案。先前封裝或接收的內容保持不變。您以後可以重新讀取此名片。</translation>
    </message>
    <message>
        <source>From so many days with a purchase on.</source>
        <translation>有購買的天數達到這麼多。</translation>
    </message>
    <message>
        <source>From the figures: {what}</source>
        <translation>資料篩選：{what}</translation>
    </message>
    <message>
        <source>From then on the keyring of this computer opens the workspace.</source>
        <translation>此後由本機的鑰匙圈開啟工作區。</translation>
    </message>
    <message>
        <source>From {who}</source>
        <translation>來自{who}</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>起訖日期</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Gatekeeper</source>
        <translation>把關者</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Gets</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Give a plan, or --from and --to.</source>
        <translation>請給出計畫，或 --from 與 --to。</translation>
    </message>
    <message>
        <source>Give accounts back to {name}</source>
        <translation>將客戶退回給{name}</translation>
    </message>
    <message>
        <source>Give as many limits as successors.</source>
        <translation>上限的個數須與接收人的人數相同。</translation>
    </message>
    <message>
        <source>Give away</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Give it to others. From them you need theirs.</source>
        <translation>請把它交給別人；您需要的是對方的名片。</translation>
    </message>
    <message>
        <source>Give single accounts back…</source>
        <translation>退回個別客戶…</translation>
    </message>
    <message>
        <source>Give the customer</source>
        <translation>轉交客戶</translation>
    </message>
    <message>
        <source>Give them over now</source>
        <translation>立即轉交</translation>
    </message>
    <message>
        <source>Give to…</source>
        <translation>改交給…</translation>
    </message>
    <message>
        <source>Give up the selection</source>
        <translation>取消選取</translation>
    </message>
    <message>
        <source>Give your card to whoever hands accounts over to you. You find it under “People and keys”.</source>
        <translation>把您的名片交給要向您交接客戶的人。名片在「人員與金鑰」中。</translation>
    </message>
    <message>
        <source>Giving the accounts to their new owners</source>
        <translation>正在轉交給新的負責人</translation>
    </message>
    <message>
        <source>Go by the headers instead</source>
        <translation>改為依標題辨識</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Go on in a form</source>
        <translation>在表單中繼續填寫</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>繼續填寫</translation>
    </message>
    <message>
        <source>Go to my workspace</source>
        <translation>前往我的工作區</translation>
    </message>
    <message>
        <source>Go to settings</source>
        <translation>前往設定</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>匯入到</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Greek (Windows)</source>
        <translation>希臘文（Windows）</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>第{number}組</translation>
    </message>
    <message>
        <source>Group {number} is another one on the sheet. Look at it again.</source>
        <translation>第{number}組與金鑰頁不符，請再看一下。</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>群組</translation>
    </message>
    <message>
        <source>Guessed. If words look wrong, choose another encoding.</source>
        <translation>這是推測的編碼。如果文字顯示不正確，請選擇其他編碼。</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>轉交</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Handover file written out</source>
        <translation>交接檔案已另存為可讀檔案</translation>
    </message>
    <message>
        <source>Handover files</source>
        <translation>交接檔案</translation>
    </message>
    <message>
        <source>Handover planned</source>
        <translation>已擬定交接方案</translation>
    </message>
    <message>
        <source>Handover taken back</source>
        <translation>交接已收回</translation>
    </message>
    <message>
        <source>Happened at</source>
        <translation>發生時間</translation>
    </message>
    <message>
        <source>Height of rows</source>
        <translation>列高</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>此處</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>此處已有</translation>
    </message>
    <message>
        <source>Here, brought up to date</source>
        <translation>已有，將更新</translation>
    </message>
    <message>
        <source>Here, unchanged</source>
        <translation>已有，無變化</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>隱藏輸入內容</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>High, normal or low.</source>
        <translation>高、普通或低。</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>How long before, such as 30 min or 1 day.</source>
        <translation>提前多久，例如30 min或1 day。</translation>
    </message>
    <message>
        <source>How long it took, in minutes.</source>
        <translation>時長，以分鐘計。</translation>
    </message>
    <message>
        <source>How many.</source>
        <translation>數量。</translation>
    </message>
    <message>
        <source>How often, such as every week.</source>
        <translation>多久一次，例如每週。</translation>
    </message>
    <message>
        <source>How the customer came to you.</source>
        <translation>客戶的來源。</translation>
    </message>
    <message>
        <source>How the person likes to be reached.</source>
        <translation>對方偏好的聯絡方式。</translation>
    </message>
    <message>
        <source>I have seen this</source>
        <translation>我已知悉</translation>
    </message>
    <message>
        <source>I heard the same eight words in the same order</source>
        <translation>我聽到了相同的八個詞，順序也相同</translation>
    </message>
    <message>
        <source>I printed it or wrote it down, and keep it apart from this computer</source>
        <translation>我已列印或抄寫下來，並與此電腦分開保管</translation>
    </message>
    <message>
        <source>I take it back as an admin all the same</source>
        <translation>我以管理員身分仍要撤回</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>If not, only admins seal what belongs to somebody else.</source>
        <translation>如果不可以，則只有管理員能封裝屬於他人的客戶。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message numerus="yes">
        <source>Import %n rows</source>
        <translation>
            <numerusform>匯入%n列</numerusform>
        </translation>
    </message>
    <message>
        <source>Import from {file}</source>
        <translation>從「{file}」匯入</translation>
    </message>
    <message>
        <source>Importing rows</source>
        <translation>正在匯入資料列</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>In &amp;3 days</source>
        <translation>3天後(&amp;3)</translation>
    </message>
    <message>
        <source>In a &amp;month</source>
        <translation>一個月後(&amp;M)</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>一個月後</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一週後</translation>
    </message>
    <message>
        <source>In or out.</source>
        <translation>對方聯絡我方（in）或我方聯絡對方（out）。</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>檔案中</translation>
    </message>
    <message>
        <source>In this workspace only admins seal what belongs to somebody else. Nothing was sealed. Ask an admin.</source>
        <translation>在此工作區中，只有管理員能封裝屬於他人的客戶。未封裝任何內容。請聯絡管理員。</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>啟用</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Income band</source>
        <translation>收入級距</translation>
    </message>
    <message>
        <source>Income, as a range.</source>
        <translation>收入範圍。</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>對方發起</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>產業</translation>
    </message>
    <message>
        <source>Influencer</source>
        <translation>影響者</translation>
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
        <source>Interactions</source>
        <translation>互動紀錄</translation>
    </message>
    <message>
        <source>Interactions deleted</source>
        <translation>刪除互動紀錄</translation>
    </message>
    <message>
        <source>Interactions of the period by their author: calls, visits and meetings, e-mails, messages of all kinds; notes are counted, but touch nobody. A customer counts once for each author however often there was contact.</source>
        <translation>該時期內按記錄人統計的互動：電話、拜訪與會議、郵件、各類訊息；備註計入次數，但不算聯絡客戶。同一記錄人聯絡同一客戶，無論多少次只計一位客戶。</translation>
    </message>
    <message>
        <source>Invitation to a team</source>
        <translation>團隊邀請</translation>
    </message>
    <message>
        <source>Invitation to a team written</source>
        <translation>已製作團隊邀請</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>邀請</translation>
    </message>
    <message>
        <source>Invited by {name}. Fingerprint: {words}</source>
        <translation>由{name}邀請。指紋：{words}</translation>
    </message>
    <message>
        <source>Is active</source>
        <translation>啟用</translation>
    </message>
    <message>
        <source>Is it really {name}?</source>
        <translation>真的是{name}嗎？</translation>
    </message>
    <message>
        <source>Is the receipt with {name}? Until it was read there, both of you have these accounts. Everything can be taken back until {day}.</source>
        <translation>回條已交給{name}了嗎？在那邊讀取之前，你們雙方都有這些客戶。{day}之前可以全部撤回。</translation>
    </message>
    <message>
        <source>It becomes a new file. The workspace that is open now stays as it is and is not overwritten.</source>
        <translation>備份會成為一個新檔案。目前開啟的工作區保持不變，不會被覆寫。</translation>
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
        <source>It came with the invitation of {name} on {day}. Whoever holds its printed half can open this workspace too. Each time is noted here and shown to you.</source>
        <translation>它於{day}隨{name}的邀請而來。持有其列印件的人也能開啟此工作區。每次都會記錄在此並向您顯示。</translation>
    </message>
    <message>
        <source>It encrypts the file. Nobody can look it up or reset it, so the next page gives you a recovery key to print.</source>
        <translation>它用於加密檔案。任何人都無法查看或重設它，因此下一頁會給您一個修復金鑰供列印。</translation>
    </message>
    <message>
        <source>It exists already, and only new records were asked for.</source>
        <translation>此紀錄已存在，而這次只要求新增紀錄。</translation>
    </message>
    <message>
        <source>It goes to the Handover page and is checked there. The file stays as it is.</source>
        <translation>它會轉到「交接」頁面並在那裡檢查。檔案保持不變。</translation>
    </message>
    <message>
        <source>It is not certain which mark parts the decimals.</source>
        <translation>無法確定哪個符號是小數點。</translation>
    </message>
    <message>
        <source>It is opened by another program, outside of this workspace.</source>
        <translation>將由其他程式在此工作區之外開啟。</translation>
    </message>
    <message>
        <source>It opens every workspace that was made by an invitation of this organisation. Keep it where only those can take it who may open the workspaces of others.</source>
        <translation>它能開啟憑此組織的邀請建立的每個工作區。請保管在只有有權開啟他人工作區的人才能取到的地方。</translation>
    </message>
    <message>
        <source>It stands at the top of the window.</source>
        <translation>顯示在視窗頂端。</translation>
    </message>
    <message>
        <source>It was changed to: {text}</source>
        <translation>已被改為：{text}</translation>
    </message>
    <message>
        <source>It was emptied.</source>
        <translation>已被清空。</translation>
    </message>
    <message>
        <source>It was made here on {day}. Every workspace that is made by your invitation can be opened with its printed half, and each time is shown to the person there.</source>
        <translation>它於{day}在此產生。憑您的邀請建立的每個工作區都能用其列印件開啟，每次都會向那裡的使用者顯示。</translation>
    </message>
    <message>
        <source>It was read and checked to its end. Nothing was written.</source>
        <translation>已從頭到尾讀取並檢查。未寫入任何內容。</translation>
    </message>
    <message>
        <source>It was so already.</source>
        <translation>原本就是如此，無需變更。</translation>
    </message>
    <message>
        <source>Its data (CSV)</source>
        <translation>資料（CSV）</translation>
    </message>
    <message>
        <source>Its data (Excel workbook)</source>
        <translation>資料（Excel活頁簿）</translation>
    </message>
    <message>
        <source>Its words: {words}</source>
        <translation>其詞語：{words}</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>January</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>Japanese (EUC)</source>
        <translation>日文（EUC）</translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation>日文（Shift JIS）</translation>
    </message>
    <message>
        <source>Japanese (Shift JIS, Windows)</source>
        <translation>日文（Shift JIS，Windows）</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>職稱</translation>
    </message>
    <message>
        <source>Join a team</source>
        <translation>加入團隊</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep this sheet on paper, apart from the computer: in a safe, or with somebody whom you trust.</source>
        <translation>請保存紙本，與電腦分開存放：放在保險箱中，或交給您信任的人。</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>關鍵指標</translation>
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
        <source>Keyboard</source>
        <translation>鍵盤</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Korean (Windows)</source>
        <translation>韓文（Windows）</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>語言與外觀</translation>
    </message>
    <message>
        <source>Language of the words</source>
        <translation>詞語的語言</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>近12個月</translation>
    </message>
    <message>
        <source>Last backup: {when}, {age}</source>
        <translation>上次備份：{when}（{age}）</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近聯絡</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近訂單</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>上一步操作</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Late by their own rhythm</source>
        <translation>晚於自己的購買節奏</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以後</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>線索</translation>
    </message>
    <message>
        <source>Lead, qualified, proposal, negotiation, won or lost; others are kept.</source>
        <translation>線索、已確認、報價、議價、成交或未成交；其他內容照原文保留。</translation>
    </message>
    <message>
        <source>Leads hand over what their people have</source>
        <translation>主管可交接下屬的客戶</translation>
    </message>
    <message>
        <source>Leave it out and try again.</source>
        <translation>請去掉它後重試。</translation>
    </message>
    <message>
        <source>Leave {name} out</source>
        <translation>不選{name}</translation>
    </message>
    <message>
        <source>Left as they are here</source>
        <translation>保持此處原樣</translation>
    </message>
    <message>
        <source>Lifecycle stages</source>
        <translation>生命週期階段</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Light, dark, or whichever the computer shows at the time.</source>
        <translation>淺色、深色，或與系統目前的外觀一致。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>列號</translation>
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
        <source>Lines</source>
        <translation>明細</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>連結</translation>
    </message>
    <message>
        <source>Locate {name}</source>
        <translation>尋找{name}</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>尋找…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>鎖定</translation>
    </message>
    <message>
        <source>Lock and passphrase</source>
        <translation>鎖定與密碼短語</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>自動鎖定</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即鎖定</translation>
    </message>
    <message>
        <source>Lock when the computer sleeps</source>
        <translation>電腦睡眠時鎖定</translation>
    </message>
    <message>
        <source>Locking closes the file. What you were writing is kept encrypted and comes back.</source>
        <translation>鎖定會關閉檔案。您正在填寫的內容會加密保留，解鎖後恢復。</translation>
    </message>
    <message>
        <source>Log a call or note</source>
        <translation>記錄電話或備註</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>記錄電話</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外觀</translation>
    </message>
    <message>
        <source>Look at a sample</source>
        <translation>看看範例</translation>
    </message>
    <message>
        <source>Look at a sample first</source>
        <translation>先看看範例</translation>
    </message>
    <message>
        <source>Look at the list: it shows how things are now.</source>
        <translation>請檢視清單，其中顯示目前狀態。</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>檢視內容</translation>
    </message>
    <message>
        <source>Look through it and move what does not fit. Nothing has happened yet.</source>
        <translation>請過目，把不合適的挪一挪。目前什麼都還沒有發生。</translation>
    </message>
    <message>
        <source>Looking for a keyring…</source>
        <translation>正在尋找鑰匙圈…</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>正在尋找備份…</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>正在尋找檔案…</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Lost reason</source>
        <translation>未成交原因</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>忠誠</translation>
    </message>
    <message>
        <source>Lunar New Year</source>
        <translation>春節</translation>
    </message>
    <message>
        <source>M, N and others act while a list has the keyboard. Keys with Ctrl always do.</source>
        <translation>焦點在清單中時，M、N等按鍵生效。含Ctrl的快速鍵一律有效。</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>建立時間</translation>
    </message>
    <message>
        <source>Made by version</source>
        <translation>建立時的版本</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>建立日期</translation>
    </message>
    <message>
        <source>Made with them: {what}</source>
        <translation>同時新增：{what}</translation>
    </message>
    <message>
        <source>Made-up customers in a file of their own; yours stays empty until you begin.</source>
        <translation>虛構客戶存放在單獨的檔案中；在您開始之前，您的工作區保持空白。</translation>
    </message>
    <message>
        <source>Made-up customers to try everything on, in a file of their own.</source>
        <translation>可隨意試用的虛構客戶，存放在單獨的檔案中。</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>郵件</translation>
    </message>
    <message>
        <source>Make a new workspace</source>
        <translation>建立新工作區</translation>
    </message>
    <message>
        <source>Make my card</source>
        <translation>產生我的名片</translation>
    </message>
    <message>
        <source>Make new keys</source>
        <translation>產生新金鑰</translation>
    </message>
    <message>
        <source>Make new keys?</source>
        <translation>要產生新金鑰嗎？</translation>
    </message>
    <message>
        <source>Make new keys…</source>
        <translation>產生新金鑰…</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>產生金鑰</translation>
    </message>
    <message>
        <source>Make the plan</source>
        <translation>擬定方案</translation>
    </message>
    <message>
        <source>Make the recovery key of the organisation</source>
        <translation>產生組織修復金鑰</translation>
    </message>
    <message>
        <source>Make the recovery key…</source>
        <translation>產生修復金鑰…</translation>
    </message>
    <message>
        <source>Make the workspace</source>
        <translation>建立工作區</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>正在建立備份</translation>
    </message>
    <message>
        <source>Making the sample…</source>
        <translation>正在產生範例…</translation>
    </message>
    <message>
        <source>Making up customers</source>
        <translation>正在產生客戶</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>Mark with a star</source>
        <translation>加上星號</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>會議</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>合併到</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>合併到…</translation>
    </message>
    <message>
        <source>Merge tags</source>
        <translation>合併標籤</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>簡訊</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Middling in both. Get in touch before they drift away.</source>
        <translation>兩方面都居中。在他們疏遠之前聯絡。</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>時長（分鐘）</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>週一</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Money, in whole units</source>
        <translation>金額（整數單位）</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Month is over</source>
        <translation>該月已結束</translation>
    </message>
    <message>
        <source>Month of the first order</source>
        <translation>首單月份</translation>
    </message>
    <message>
        <source>Month {number}</source>
        <translation>第{number}個月</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>月、日、年</translation>
    </message>
    <message>
        <source>Months after the first order</source>
        <translation>首單後第幾個月</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>更多欄位</translation>
    </message>
    <message>
        <source>More with this view</source>
        <translation>此檢視的更多操作</translation>
    </message>
    <message>
        <source>Most accounts for {name}</source>
        <translation>{name}最多接收的客戶數</translation>
    </message>
    <message>
        <source>Most comes from recency {recency} with frequency {frequency}, 5 being best: {share} of the revenue.</source>
        <translation>最近度{recency}分、頻次{frequency}分（5分最好）的客戶貢獻最多：占營收的{share}。</translation>
    </message>
    <message>
        <source>Most comes from {name}: {share} of the revenue.</source>
        <translation>{name}貢獻最多，占營收的{share}。</translation>
    </message>
    <message>
        <source>Most comes from {product} in {region}, {season}: {share} of the revenue.</source>
        <translation>{region}{season}的{product}貢獻最多，占營收的{share}。</translation>
    </message>
    <message>
        <source>Most comes from {row} in {column}: {share} of the revenue.</source>
        <translation>{row}在{column}貢獻最多：占營收的{share}。</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Move to another day</source>
        <translation>改到其他日期</translation>
    </message>
    <message>
        <source>Moved by hand</source>
        <translation>手動調整</translation>
    </message>
    <message>
        <source>Moved by hand by {name}</source>
        <translation>由{name}手動調整</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Must not be lost</source>
        <translation>絕不能失去</translation>
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
        <source>Name of the segment {name}</source>
        <translation>細分群「{name}」的名稱</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>檢視名稱</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>工作區名稱</translation>
    </message>
    <message>
        <source>Name, company or pinyin</source>
        <translation>姓名、公司或拼音</translation>
    </message>
    <message>
        <source>Name, person, number, tag or note</source>
        <translation>名稱、連絡人、號碼、標籤或備註</translation>
    </message>
    <message>
        <source>Names of the segments</source>
        <translation>細分群的名稱</translation>
    </message>
    <message>
        <source>Names, numbers and dates that others know about you are tried first.</source>
        <translation>別人知道的姓名、號碼和日期最先被猜到。</translation>
    </message>
    <message>
        <source>Negative amounts take so much away that shares of the revenue would say nothing.</source>
        <translation>負數金額抵銷過多，此時計算營收占比沒有意義。</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>議價</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>從不</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客戶</translation>
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
        <source>New customers</source>
        <translation>新客戶</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>新日期</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>新增商機</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新增互動紀錄</translation>
    </message>
    <message>
        <source>New field for {kind}</source>
        <translation>新欄位：{kind}</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>新檔案</translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation>新增跟進</translation>
    </message>
    <message>
        <source>New here</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New interaction</source>
        <translation>新增互動紀錄</translation>
    </message>
    <message>
        <source>New keys made</source>
        <translation>已產生新金鑰</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新增訂單</translation>
    </message>
    <message>
        <source>New owner</source>
        <translation>新負責人</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新密碼短語</translation>
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
        <source>New workspace…</source>
        <translation>建立新工作區…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next &amp;week</source>
        <translation>下週(&amp;W)</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>未來7天</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下個月</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一個窗格</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚無備份</translation>
    </message>
    <message>
        <source>No city</source>
        <translation>無城市</translation>
    </message>
    <message>
        <source>No cohort is old enough to tell who comes back.</source>
        <translation>尚無夠早的客戶批次可以看出誰會再來。</translation>
    </message>
    <message>
        <source>No column goes to: {fields}. New records cannot be made without it.</source>
        <translation>沒有欄對應：{fields}。缺少它就無法建立新紀錄。</translation>
    </message>
    <message>
        <source>No contact yet</source>
        <translation>尚未聯絡</translation>
    </message>
    <message>
        <source>No custom fields for {kind} yet.</source>
        <translation>「{kind}」還沒有自訂欄位。</translation>
    </message>
    <message>
        <source>No customer is chosen</source>
        <translation>未選取客戶</translation>
    </message>
    <message>
        <source>No customer matches</source>
        <translation>沒有符合條件的客戶</translation>
    </message>
    <message>
        <source>No customers stand behind this.</source>
        <translation>此處沒有對應的客戶。</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>還沒有客戶</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>無日期</translation>
    </message>
    <message>
        <source>No day: it stands under Later</source>
        <translation>沒有日期：列在「以後」</translation>
    </message>
    <message>
        <source>No deal is open.</source>
        <translation>沒有進行中的商機。</translation>
    </message>
    <message>
        <source>No follow-up says “{text}”</source>
        <translation>沒有包含「{text}」的跟進</translation>
    </message>
    <message>
        <source>No interactions.</source>
        <translation>沒有互動紀錄。</translation>
    </message>
    <message>
        <source>No key of this workspace opens this file: it was sealed for somebody else, or was changed on its way.</source>
        <translation>此工作區的金鑰無法開啟此檔案：它是為別人封裝的，或在途中被改動。</translation>
    </message>
    <message>
        <source>No next step is planned</source>
        <translation>尚未安排下一步</translation>
    </message>
    <message>
        <source>No orders fit the filters.</source>
        <translation>沒有符合篩選條件的訂單。</translation>
    </message>
    <message>
        <source>No orders with products fit the filters.</source>
        <translation>沒有符合篩選條件且帶產品的訂單。</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>還沒有訂單</translation>
    </message>
    <message>
        <source>No other customer shares half of what is known of this one.</source>
        <translation>沒有其他客戶與該客戶有一半以上的已知特徵相同。</translation>
    </message>
    <message>
        <source>No other workspace was opened here</source>
        <translation>沒有開啟過其他工作區</translation>
    </message>
    <message>
        <source>No passphrase was given and there is no terminal to ask on. Use --passphrase-file.</source>
        <translation>未提供密碼短語，也沒有可供輸入的終端機。請使用「--passphrase-file」選項。</translation>
    </message>
    <message>
        <source>No product</source>
        <translation>無產品</translation>
    </message>
    <message>
        <source>No region</source>
        <translation>無地區</translation>
    </message>
    <message>
        <source>No rep</source>
        <translation>無業務代表</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>沒有符合的設定。</translation>
    </message>
    <message>
        <source>No such handover was imported here.</source>
        <translation>此處沒有接收過這份交接。</translation>
    </message>
    <message>
        <source>No such handover was sealed here. Nothing was sealed.</source>
        <translation>此處未封裝過這樣的交接。未封裝任何內容。</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>無團隊</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>無負責人</translation>
    </message>
    <message>
        <source>Nobody but you will be able to open your workspace: there is no recovery key of the organisation.</source>
        <translation>除您之外，無人能開啟您的工作區：沒有組織修復金鑰。</translation>
    </message>
    <message>
        <source>Nobody is late by their own rhythm.</source>
        <translation>沒有客戶晚於自己的購買節奏。</translation>
    </message>
    <message>
        <source>Nobody is named yet.</source>
        <translation>尚無連絡人。</translation>
    </message>
    <message>
        <source>Nobody yet. Ask your lead or your successor for their card, a small file or a message, and read it here.</source>
        <translation>還沒有人。請向您的主管或接收人索取名片（一個小檔案或一則訊息），並在此讀取。</translation>
    </message>
    <message>
        <source>None planned</source>
        <translation>未安排</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>尚未檢查</translation>
    </message>
    <message>
        <source>Not due yet</source>
        <translation>尚未到期</translation>
    </message>
    <message>
        <source>Not enough yet</source>
        <translation>強度不足</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>不匯入</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暫不設定</translation>
    </message>
    <message>
        <source>Not repeated</source>
        <translation>不重複</translation>
    </message>
    <message>
        <source>Not there any more: {place}</source>
        <translation>檔案已不在：{place}</translation>
    </message>
    <message>
        <source>Not understood. Try “every 2 weeks”, “monthly”, “every mon” or “lunar yearly”.</source>
        <translation>無法辨識。可輸入「每2週」、「每月」、「每週一」或「農曆每年」。</translation>
    </message>
    <message>
        <source>Not understood. Try “fri 3pm”, “in 2 weeks” or “2026-12-24”.</source>
        <translation>無法辨識。可輸入「週五下午3點」、「2週後」或「2026-12-24」。</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暫不</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Note (Ctrl+Enter: call)</source>
        <translation>備註（Ctrl+Enter記為電話）</translation>
    </message>
    <message>
        <source>Note or call</source>
        <translation>備註或電話</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Nothing found. Fewer letters find more.</source>
        <translation>找不到結果。減少幾個字再試試。</translation>
    </message>
    <message>
        <source>Nothing happens yet: first you get a plan to look at, and can change it.</source>
        <translation>現在什麼都不會發生：先得到一份方案供您查看和修改。</translation>
    </message>
    <message>
        <source>Nothing has changed since the last backup, so it is still up to date.</source>
        <translation>上次備份之後沒有任何變更，備份仍是最新的。</translation>
    </message>
    <message>
        <source>Nothing is changed by this. It takes as long as taking over will.</source>
        <translation>這不會作任何變更。所需時間與正式接收相同。</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>沒有待辦跟進</translation>
    </message>
    <message>
        <source>Nothing is due in the next 7 days</source>
        <translation>未來7天沒有到期的跟進</translation>
    </message>
    <message>
        <source>Nothing is due later</source>
        <translation>以後沒有待辦跟進</translation>
    </message>
    <message>
        <source>Nothing is due today</source>
        <translation>今天沒有到期的跟進</translation>
    </message>
    <message>
        <source>Nothing is due: all your follow-ups are done</source>
        <translation>沒有待辦：您的跟進已全部完成</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>沒有逾期的跟進</translation>
    </message>
    <message>
        <source>Nothing is planned yet</source>
        <translation>尚未安排跟進</translation>
    </message>
    <message>
        <source>Nothing is written down yet.</source>
        <translation>尚無紀錄。</translation>
    </message>
    <message>
        <source>Nothing to draw</source>
        <translation>暫無可繪製的內容</translation>
    </message>
    <message>
        <source>Nothing to show yet.</source>
        <translation>暫無可顯示的內容。</translation>
    </message>
    <message>
        <source>Nothing was changed here, and the file stays where it is.</source>
        <translation>此處未作任何變更，檔案仍在原處。</translation>
    </message>
    <message>
        <source>Nothing was changed here: your workspace is as it was before.</source>
        <translation>此處未作任何變更：您的工作區仍如原樣。</translation>
    </message>
    <message>
        <source>Nothing was changed on these accounts since they were sealed. Nothing has to follow.</source>
        <translation>封裝之後這些客戶沒有任何變動，無需補送。</translation>
    </message>
    <message>
        <source>Nothing was changed. The receipt is the same as then.</source>
        <translation>未作任何變更。回條與當時相同。</translation>
    </message>
    <message>
        <source>Nothing was done on them here since. Nothing can be lost.</source>
        <translation>之後未在這些客戶上做過任何事，不會遺失任何內容。</translation>
    </message>
    <message>
        <source>Nothing was given away from here yet.</source>
        <translation>此處尚未移交過客戶。</translation>
    </message>
    <message>
        <source>Nothing was ordered yet.</source>
        <translation>尚無訂單。</translation>
    </message>
    <message>
        <source>Nothing was said in this sitting.</source>
        <translation>這次使用中沒有通知。</translation>
    </message>
    <message>
        <source>Nothing was taken over here yet. This is how it goes:</source>
        <translation>此處還沒有接收過客戶。步驟如下：</translation>
    </message>
    <message>
        <source>Nothing would be changed.</source>
        <translation>不會有任何變更。</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>November</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Now send the receipt to {name}. Only when it was read there is the copy there given up; until then both of you have these accounts.</source>
        <translation>現在請把回條傳給{name}。只有在那邊讀取之後，那邊的副本才會移交；在此之前你們雙方都有這些客戶。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Numbers are from</source>
        <translation>編號來源</translation>
    </message>
    <message>
        <source>Numbers of different systems are kept apart by this word.</source>
        <translation>不同系統的編號以此名稱區分。</translation>
    </message>
    <message>
        <source>Numbers, else what they say</source>
        <translation>編號，其次看內容</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>職業</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Of everything the program says; your data stays as it is.</source>
        <translation>僅影響程式介面，您的資料保持不變。</translation>
    </message>
    <message>
        <source>Of them in the month before</source>
        <translation>其中上月也購買的</translation>
    </message>
    <message>
        <source>Of {customers} customers of the month before, {share} bought again in {month}; {lost} did not.</source>
        <translation>上月的{customers}位客戶中，{share}在{month}再次購買，{lost}沒有。</translation>
    </message>
    <message numerus="yes">
        <source>On %n accounts something was done here after the sealing. It has to follow.</source>
        <translation>
            <numerusform>封裝之後，此處又在%n個客戶上做了工作，需要補送。</numerusform>
        </translation>
    </message>
    <message>
        <source>On the way to regulars</source>
        <translation>有望成為常客</translation>
    </message>
    <message>
        <source>Once customers have orders, the charts show who buys, when and where, and who stays away.</source>
        <translation>客戶有了訂單，圖表就會顯示誰在何時何地購買、誰不再光顧。</translation>
    </message>
    <message>
        <source>Once more:</source>
        <translation>再次輸入：</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>每行一個</translation>
    </message>
    <message>
        <source>One address or several.</source>
        <translation>一個或多個地址。</translation>
    </message>
    <message>
        <source>One currency for all</source>
        <translation>統一幣別</translation>
    </message>
    <message>
        <source>One file at a time</source>
        <translation>一次一個檔案</translation>
    </message>
    <message>
        <source>One is made whenever a workspace that was changed is closed, and each is checked by opening it.</source>
        <translation>工作區有變更時，關閉時會自動建立備份；每個備份都會開啟檢查。</translation>
    </message>
    <message>
        <source>One number or several.</source>
        <translation>一個或多個號碼。</translation>
    </message>
    <message>
        <source>One of these accounts did not come from there, or is not worked on here any more.</source>
        <translation>其中一位客戶不是從那裡來的，或已不在此處跟進。</translation>
    </message>
    <message>
        <source>One of these accounts is with somebody else already.</source>
        <translation>其中一位客戶已在別人那裡。</translation>
    </message>
    <message>
        <source>One person or several; several share by value, work and number alike.</source>
        <translation>一人或多人；多人時依價值、工作量和數量均衡分配。</translation>
    </message>
    <message>
        <source>One web address or several.</source>
        <translation>一個或多個網址。</translation>
    </message>
    <message>
        <source>Only add new</source>
        <translation>只新增</translation>
    </message>
    <message>
        <source>Only admins add people and change what they may do.</source>
        <translation>只有管理員可以新增成員和變更其權限。</translation>
    </message>
    <message>
        <source>Only admins change these: they concern everybody.</source>
        <translation>這些設定影響所有人，只有管理員可以變更。</translation>
    </message>
    <message>
        <source>Only change existing</source>
        <translation>只變更既有紀錄</translation>
    </message>
    <message>
        <source>Only files of people whose words you compared are taken over.</source>
        <translation>只接收已核對過詞語的人的檔案。</translation>
    </message>
    <message>
        <source>Only links to the web, to mail and to phones can be opened.</source>
        <translation>只能開啟網頁、郵件和電話連結。</translation>
    </message>
    <message>
        <source>Only the person who did this, or an admin, can undo it. Nothing was changed.</source>
        <translation>只有操作者本人或管理員可以復原此操作。未做任何變更。</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>開啟工作區</translation>
    </message>
    <message>
        <source>Open another workspace…</source>
        <translation>開啟其他工作區…</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>開啟客戶</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>以唯讀方式開啟</translation>
    </message>
    <message>
        <source>Open for reading only: another program has this workspace. Close it there to change something here.</source>
        <translation>以唯讀方式開啟：另一個程式正在使用此工作區。在那裡關閉後即可在此變更。</translation>
    </message>
    <message>
        <source>Open for reading only: nothing can be written where this file lies. Copy it elsewhere to change it.</source>
        <translation>以唯讀方式開啟：此檔案所在位置無法寫入。請複製到別處後再變更。</translation>
    </message>
    <message>
        <source>Open for writing</source>
        <translation>以可寫方式開啟</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>開啟最近使用的工作區</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>開啟客戶卡片</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>開啟清單</translation>
    </message>
    <message>
        <source>Open the newest backup</source>
        <translation>開啟最新的備份</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>開啟網頁</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>開啟此連結？</translation>
    </message>
    <message>
        <source>Open {target}</source>
        <translation>開啟{target}</translation>
    </message>
    <message>
        <source>Open, confirmed, shipped, completed, cancelled or returned.</source>
        <translation>未確認、已確認、已出貨、已完成、已取消或已退貨。</translation>
    </message>
    <message>
        <source>Open, done or dropped.</source>
        <translation>待辦、已完成或已放棄。</translation>
    </message>
    <message>
        <source>Opened recently</source>
        <translation>最近開啟</translation>
    </message>
    <message>
        <source>Opened with the recovery key of the organisation</source>
        <translation>已用組織修復金鑰開啟</translation>
    </message>
    <message>
        <source>Opening the workspace…</source>
        <translation>正在開啟工作區…</translation>
    </message>
    <message>
        <source>Opening with the recovery key of the organisation is noted in the workspace, so it must be writable.</source>
        <translation>用組織修復金鑰開啟會記錄在工作區中，因此工作區必須可寫。</translation>
    </message>
    <message>
        <source>Openings with the recovery key of the organisation shown</source>
        <translation>已顯示用組織修復金鑰開啟的紀錄</translation>
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
        <source>Order lines</source>
        <translation>訂單明細</translation>
    </message>
    <message>
        <source>Order trend</source>
        <translation>訂單趨勢</translation>
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
        <source>Orders, 12 months</source>
        <translation>訂單（近12個月）</translation>
    </message>
    <message>
        <source>Orders: {sums}</source>
        <translation>訂單：{sums}</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Other contacts</source>
        <translation>其他聯絡</translation>
    </message>
    <message>
        <source>Others need your card to seal accounts for you. It holds no secret and no customer.</source>
        <translation>別人需要您的名片才能為您封裝客戶。名片不含任何機密，也不含客戶。</translation>
    </message>
    <message>
        <source>Others of the team still have something to do.</source>
        <translation>團隊其他成員仍有待辦跟進。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>我方發起</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Overdue {span}</source>
        <translation>逾期{span}</translation>
    </message>
    <message>
        <source>Overdue {span} · {title}</source>
        <translation>逾期{span} · {title}</translation>
    </message>
    <message>
        <source>Own details changed</source>
        <translation>修改個人資料</translation>
    </message>
    <message>
        <source>Own field “{name}”</source>
        <translation>自訂欄位「{name}」</translation>
    </message>
    <message>
        <source>Own rhythm</source>
        <translation>自身購買節奏</translation>
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
        <source>Owner of the file</source>
        <translation>檔案擁有者</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>歷任負責人</translation>
    </message>
    <message>
        <source>Ownership ledger</source>
        <translation>負責人異動紀錄</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF文件</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF檔案 (*.pdf)</translation>
    </message>
    <message>
        <source>Page after</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第{page}頁，共{pages}頁</translation>
    </message>
    <message>
        <source>Pages of the file</source>
        <translation>檔案的資料頁</translation>
    </message>
    <message>
        <source>Parts of a handover</source>
        <translation>交接的各部分</translation>
    </message>
    <message>
        <source>Parts of the file are missing, doubled or out of order.</source>
        <translation>檔案的某些部分遺漏、重複或次序錯亂。</translation>
    </message>
    <message>
        <source>Parts of the handover file are missing, doubled or out of order. Nothing was changed.</source>
        <translation>交接檔案的某些部分遺漏、重複或次序錯亂。未作任何變更。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密碼短語</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>密碼短語：</translation>
    </message>
    <message>
        <source>Paste a card</source>
        <translation>貼上名片</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待處理</translation>
    </message>
    <message>
        <source>People and keys</source>
        <translation>人員與金鑰</translation>
    </message>
    <message>
        <source>People in the roster</source>
        <translation>名冊中的人員</translation>
    </message>
    <message>
        <source>People you trust</source>
        <translation>您信任的人</translation>
    </message>
    <message>
        <source>Performance by rep and team</source>
        <translation>業務代表與團隊業績</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>時段</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上一時段</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>個人</translation>
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
        <source>Phone or e-mail of a contact</source>
        <translation>聯絡人的電話或電子郵件</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>圖片（PNG）</translation>
    </message>
    <message>
        <source>Pin this view to the rail</source>
        <translation>將此檢視釘選到側邊欄</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>純文字</translation>
    </message>
    <message>
        <source>Plain text that nearly every program reads.</source>
        <translation>幾乎所有程式都能讀取的純文字。</translation>
    </message>
    <message>
        <source>Plan follow-up</source>
        <translation>安排跟進</translation>
    </message>
    <message>
        <source>Plan of a handover</source>
        <translation>交接方案</translation>
    </message>
    <message>
        <source>Plan of a handover changed</source>
        <translation>交接方案已變更</translation>
    </message>
    <message>
        <source>Plan the next step</source>
        <translation>安排下一步</translation>
    </message>
    <message>
        <source>Planning the demo</source>
        <translation>正在規劃示範資料</translation>
    </message>
    <message>
        <source>Plans of handovers</source>
        <translation>交接方案</translation>
    </message>
    <message>
        <source>Plug the stick in again, or choose the file anew.</source>
        <translation>請重新插入隨身碟，或重新選擇檔案。</translation>
    </message>
    <message>
        <source>Postal code.</source>
        <translation>郵遞區號。</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>郵遞區號</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>潛在</translation>
    </message>
    <message>
        <source>Potential, new, active, loyal, dormant, lost or returning.</source>
        <translation>潛在、新客戶、活躍、忠誠、沉睡、流失或回流。</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>偏好管道</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>目前的密碼短語</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>上個月</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一個窗格</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Print it, or save it on a stick that you keep apart from this computer. Whoever has the key and the file can read everything. On the next page you type two of the groups.</source>
        <translation>請列印出來，或儲存到與本機分開保管的隨身碟。任何人同時擁有金鑰和檔案，就能讀取全部內容。下一頁將請您輸入其中兩組。</translation>
    </message>
    <message>
        <source>Print the card…</source>
        <translation>列印客戶卡片…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
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
        <source>Probably still active</source>
        <translation>仍活躍的機率</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>產品</translation>
    </message>
    <message>
        <source>Product and region</source>
        <translation>產品與地區</translation>
    </message>
    <message>
        <source>Product bought</source>
        <translation>購買過的產品</translation>
    </message>
    <message>
        <source>Product changed</source>
        <translation>修改產品</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>產品</translation>
    </message>
    <message>
        <source>Products by region and season</source>
        <translation>各產品的地區與季節</translation>
    </message>
    <message>
        <source>Products deleted</source>
        <translation>刪除產品</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Promised for {day}</source>
        <translation>承諾日期：{day}</translation>
    </message>
    <message>
        <source>Promised to the customer</source>
        <translation>已向客戶承諾</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>報價</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省/州</translation>
    </message>
    <message>
        <source>Province or state</source>
        <translation>省或州</translation>
    </message>
    <message>
        <source>Province or state.</source>
        <translation>省、州或直轄市。</translation>
    </message>
    <message>
        <source>Purchase days</source>
        <translation>購買天數</translation>
    </message>
    <message>
        <source>Purchase days and their value expected in the {weeks} weeks after {end}, by BG/NBD and Gamma-Gamma fitted to all customers by maximum likelihood. Frequency is the number of distinct purchase days less one, recency the time from the first to the last of them, age the time from the first to {end}, monetary value the mean of the days after the first. The risk of losing a customer is ranked by expected purchases; P(alive) is 1 for everybody who bought once.</source>
        <translation>{end}之後{weeks}週內的預期購買天數及其價值，由BG/NBD與Gamma-Gamma模型對全部客戶以最大概似法擬合得出。頻次為不同購買日的天數減一，近度為首個到最後一個購買日的時間，客齡為首個購買日到{end}的時間，金額為首日之後各購買日金額的平均值。流失風險按預期購買次數排序；只購買過一次的客戶，其存活機率恆為1。</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>已確認</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>R is how lately somebody bought, F how often. Each pair makes a segment.</source>
        <translation>R 表示最近何時購買，F 表示購買頻次。每一對得分構成一個細分群。</translation>
    </message>
    <message>
        <source>Rank by risk of loss</source>
        <translation>流失風險排名</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>匯率</translation>
    </message>
    <message>
        <source>Read a card</source>
        <translation>讀取名片</translation>
    </message>
    <message>
        <source>Read a card…</source>
        <translation>讀取名片…</translation>
    </message>
    <message>
        <source>Read a receipt…</source>
        <translation>讀取回條…</translation>
    </message>
    <message>
        <source>Read a signed plan</source>
        <translation>讀取已簽章的方案</translation>
    </message>
    <message>
        <source>Read a signed plan…</source>
        <translation>讀取已簽章的方案…</translation>
    </message>
    <message>
        <source>Read the card of a successor…</source>
        <translation>讀取接收人的名片…</translation>
    </message>
    <message>
        <source>Read the receipt under “Give away”. Only if nobody will ever take that file over, seal them once more.</source>
        <translation>請在「移交」中讀取回條。只有確定不會有人接收那份檔案時，才再次封裝。</translation>
    </message>
    <message>
        <source>Read their card again under “People and keys”.</source>
        <translation>請在「人員與金鑰」中重新讀取對方的名片。</translation>
    </message>
    <message>
        <source>Reading and checking the file…</source>
        <translation>正在讀取並檢查檔案…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在讀取…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回條</translation>
    </message>
    <message>
        <source>Receipt awaited</source>
        <translation>等待回條</translation>
    </message>
    <message>
        <source>Receipt for {name}</source>
        <translation>給{name}的回條</translation>
    </message>
    <message>
        <source>Receipt of a handover</source>
        <translation>交接回條</translation>
    </message>
    <message>
        <source>Receipt of a handover verified</source>
        <translation>已核對交接回條</translation>
    </message>
    <message>
        <source>Recency</source>
        <translation>最近購買</translation>
    </message>
    <message>
        <source>Recency and frequency</source>
        <translation>最近購買與頻次</translation>
    </message>
    <message>
        <source>Recency {r}, frequency {f}</source>
        <translation>最近購買 {r} 分，頻次 {f} 分</translation>
    </message>
    <message>
        <source>Recency, in days</source>
        <translation>最近購買（天）</translation>
    </message>
    <message>
        <source>Recent one-off buyers</source>
        <translation>近期零星購買</translation>
    </message>
    <message>
        <source>Recognise existing ones by</source>
        <translation>辨識既有紀錄的依據</translation>
    </message>
    <message>
        <source>Recognised by the columns.</source>
        <translation>已依標題辨識。</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>紀錄</translation>
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
        <source>Records created: {kinds}.</source>
        <translation>一共新增：{kinds}。</translation>
    </message>
    <message>
        <source>Records of this kind cannot be matched by {name}.</source>
        <translation>此類紀錄無法依「{name}」比對。</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>修復金鑰</translation>
    </message>
    <message>
        <source>Recovery key of the organisation</source>
        <translation>組織修復金鑰</translation>
    </message>
    <message>
        <source>Recovery key of the organisation made</source>
        <translation>已產生組織修復金鑰</translation>
    </message>
    <message>
        <source>Recovery key of the organisation, shown only now. Print it and keep it apart:</source>
        <translation>組織修復金鑰，僅此一次顯示。請列印並另行保管：</translation>
    </message>
    <message>
        <source>Recovery key {name}.pdf</source>
        <translation>修復金鑰 {name}.pdf</translation>
    </message>
    <message>
        <source>Recovery key, shown only now. Print it and keep it apart from this machine:</source>
        <translation>修復金鑰，只顯示這一次。請列印出來，與本機分開保管：</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
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
        <source>Regions by season</source>
        <translation>各地區四季營收</translation>
    </message>
    <message>
        <source>Regulars</source>
        <translation>常客</translation>
    </message>
    <message>
        <source>Remember on this device</source>
        <translation>在此裝置上記住</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Remind before</source>
        <translation>提前提醒</translation>
    </message>
    <message>
        <source>Remove the filter {words}</source>
        <translation>移除篩選條件「{words}」</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>刪除此規則</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>重新命名標籤</translation>
    </message>
    <message>
        <source>Rename this view</source>
        <translation>重新命名此檢視</translation>
    </message>
    <message>
        <source>Rename this view…</source>
        <translation>重新命名此檢視…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重新命名…</translation>
    </message>
    <message>
        <source>Rep</source>
        <translation>業務代表</translation>
    </message>
    <message>
        <source>Rep, lead or admin.</source>
        <translation>業務代表、主管或管理員。</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Repeating the same characters adds next to nothing.</source>
        <translation>重複相同的字元幾乎不會增加強度。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Report in one currency</source>
        <translation>以單一幣別匯報</translation>
    </message>
    <message>
        <source>Reps</source>
        <translation>業務代表</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>還原備份</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>還原備份…</translation>
    </message>
    <message>
        <source>Restored into the new file {name}. This workspace is unchanged.</source>
        <translation>已還原為新檔案{name}；目前的工作區未變更。</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>正在還原備份</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>留存</translation>
    </message>
    <message>
        <source>Retained and lost by month</source>
        <translation>每月留存與流失</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退貨</translation>
    </message>
    <message>
        <source>Returning</source>
        <translation>回流</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>營收</translation>
    </message>
    <message>
        <source>Revenue across customers</source>
        <translation>營收在客戶中的分布</translation>
    </message>
    <message>
        <source>Revenue by month and year</source>
        <translation>各年各月營收</translation>
    </message>
    <message>
        <source>Revenue by region</source>
        <translation>各地區營收</translation>
    </message>
    <message>
        <source>Revenue fell {share}</source>
        <translation>營收下降{share}</translation>
    </message>
    <message>
        <source>Revenue fell {share}, most in {name}</source>
        <translation>營收下降{share}，主要在{name}</translation>
    </message>
    <message>
        <source>Revenue rose {share}</source>
        <translation>營收成長{share}</translation>
    </message>
    <message>
        <source>Revenue rose {share}, most from {name}</source>
        <translation>營收成長{share}，主要來自{name}</translation>
    </message>
    <message>
        <source>Revenue stayed the same</source>
        <translation>營收持平</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>購買節奏</translation>
    </message>
    <message>
        <source>Rhythm unknown</source>
        <translation>節奏未知</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Roster of a team</source>
        <translation>團隊名冊</translation>
    </message>
    <message>
        <source>Roster of a team accepted</source>
        <translation>已接受團隊名冊</translation>
    </message>
    <message>
        <source>Roster of a team written</source>
        <translation>已製作團隊名冊</translation>
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
        <source>Rows about records that do not exist are left out.</source>
        <translation>略過沒有對應紀錄的資料列。</translation>
    </message>
    <message>
        <source>Rows about records that exist are left out.</source>
        <translation>略過既有紀錄的資料列。</translation>
    </message>
    <message>
        <source>Rows not imported</source>
        <translation>未匯入的資料列</translation>
    </message>
    <message>
        <source>Rows of keys are easy to guess. Put several uncommon words together.</source>
        <translation>鍵盤上相鄰的按鍵很容易猜到。請把幾個不常見的詞連在一起。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>規則</translation>
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
        <source>Sales region</source>
        <translation>銷售區域</translation>
    </message>
    <message>
        <source>Same industry: {value}</source>
        <translation>同行業：{value}</translation>
    </message>
    <message>
        <source>Same region: {value}</source>
        <translation>同地區：{value}</translation>
    </message>
    <message>
        <source>Same segment: {value}</source>
        <translation>同客戶分群：{value}</translation>
    </message>
    <message>
        <source>Same value class: {value}</source>
        <translation>同價值等級：{value}</translation>
    </message>
    <message>
        <source>Same {trait}: {value}</source>
        <translation>{trait}相同：{value}</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>範例</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Save a sheet to print</source>
        <translation>儲存供列印的頁面</translation>
    </message>
    <message>
        <source>Save a sheet to print…</source>
        <translation>儲存供列印的頁面…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>儲存為PDF</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存為PDF…</translation>
    </message>
    <message>
        <source>Save as a call</source>
        <translation>儲存為電話</translation>
    </message>
    <message>
        <source>Save as a note</source>
        <translation>儲存為備註</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存為…</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>儲存變更</translation>
    </message>
    <message>
        <source>Save entry</source>
        <translation>儲存互動紀錄</translation>
    </message>
    <message>
        <source>Save my card</source>
        <translation>儲存我的名片</translation>
    </message>
    <message>
        <source>Save my card…</source>
        <translation>儲存我的名片…</translation>
    </message>
    <message numerus="yes">
        <source>Save the %n rows that are not taken…</source>
        <translation>
            <numerusform>儲存未匯入的%n列…</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the card as PDF…</source>
        <translation>將客戶卡片另存為PDF…</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>儲存方案</translation>
    </message>
    <message>
        <source>Save the plan…</source>
        <translation>儲存方案…</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>儲存回條</translation>
    </message>
    <message>
        <source>Save the receipt…</source>
        <translation>儲存回條…</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>儲存修復金鑰</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>儲存報告</translation>
    </message>
    <message>
        <source>Save the rows that are not taken</source>
        <translation>儲存未匯入的資料列</translation>
    </message>
    <message>
        <source>Save this list as a view</source>
        <translation>將此清單存為檢視</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>儲存檢視</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已儲存為{name}</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已存檢視</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>儲存…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在儲存…</translation>
    </message>
    <message>
        <source>Say where each column goes. What is recognised is filled in.</source>
        <translation>請指定每一欄匯入到哪個欄位；能辨識的已經填好。</translation>
    </message>
    <message>
        <source>Say who you are with --name.</source>
        <translation>請以「--name」說明您是誰。</translation>
    </message>
    <message>
        <source>Say with --to whose card the book is for.</source>
        <translation>請用 --to 說明客戶簿交給誰的名片。</translation>
    </message>
    <message>
        <source>Sceptic</source>
        <translation>懷疑者</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Scores and segments</source>
        <translation>得分與細分群</translation>
    </message>
    <message numerus="yes">
        <source>Seal %n accounts for the sender…</source>
        <translation>
            <numerusform>為寄件人封裝%n位客戶…</numerusform>
        </translation>
    </message>
    <message>
        <source>Seal a copy…</source>
        <translation>封裝副本…</translation>
    </message>
    <message>
        <source>Seal the files…</source>
        <translation>封裝檔案…</translation>
    </message>
    <message>
        <source>Seal them once more</source>
        <translation>再次封裝</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>封裝時間</translation>
    </message>
    <message>
        <source>Sealed into: {files}</source>
        <translation>已封裝為：{files}</translation>
    </message>
    <message>
        <source>Sealed on</source>
        <translation>封裝日期</translation>
    </message>
    <message numerus="yes">
        <source>Sealing %n files</source>
        <translation>
            <numerusform>正在封裝%n個檔案</numerusform>
        </translation>
    </message>
    <message>
        <source>Sealing accounts</source>
        <translation>正在封裝客戶</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>搜尋與指令</translation>
    </message>
    <message>
        <source>Search index</source>
        <translation>搜尋索引</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>搜尋或指令</translation>
    </message>
    <message>
        <source>Search, or type &gt; for a command</source>
        <translation>搜尋，或輸入 &gt; 執行指令</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>季節</translation>
    </message>
    <message>
        <source>Season index</source>
        <translation>季節指數</translation>
    </message>
    <message>
        <source>Season index: the amount of a month divided by the mean of the twelve months centred on it, averaged over the years; 1 is an ordinary month. From the month of the first order to the last whole month, undated orders left out.</source>
        <translation>季節指數：某月金額除以以該月為中心的十二個月平均值，再對各年取平均；1表示普通月份。統計自首張訂單所在月至最後一個完整月，不含無日期訂單。</translation>
    </message>
    <message>
        <source>Secret half of the recovery key</source>
        <translation>修復金鑰的私密一半</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>設定分類</translation>
    </message>
    <message>
        <source>See when</source>
        <translation>檢視時間</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>細分群</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>客戶細分</translation>
    </message>
    <message>
        <source>Seldom and long ago. Little effort; note why they left.</source>
        <translation>不常買，且是很久以前。少花力氣；記下他們離開的原因。</translation>
    </message>
    <message>
        <source>Seldom, and a while ago. A small occasion may wake them.</source>
        <translation>不常買，且有一陣沒來。一個小由頭也許能喚醒他們。</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全選</translation>
    </message>
    <message>
        <source>Select all {count}</source>
        <translation>全選{count}個</translation>
    </message>
    <message>
        <source>Send a copy of my customers…</source>
        <translation>傳送我的客戶副本…</translation>
    </message>
    <message>
        <source>Send a copy of your customers?</source>
        <translation>傳送您的客戶副本？</translation>
    </message>
    <message>
        <source>Send my card to the admin</source>
        <translation>把我的名片傳給管理員</translation>
    </message>
    <message>
        <source>Send the file to {name}. When the receipt is back, read it under “Give away”: only then do the accounts leave you.</source>
        <translation>請把檔案傳給{name}。回條回來後，請在「移交」中讀取：只有這時客戶才離開您。</translation>
    </message>
    <message>
        <source>Send the file {file} to {name}: it holds what you did and gives the accounts back there.</source>
        <translation>請把檔案{file}傳給{name}：其中有您所做的內容，並把客戶還給那邊。</translation>
    </message>
    <message>
        <source>Send the receipt back. With it the sender sees that everything arrived, and gives the copy up.</source>
        <translation>把回條傳回去。寄件人據此確認全部到達，並移交其副本。</translation>
    </message>
    <message>
        <source>Send what came since…</source>
        <translation>補送後來的變動…</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>寄件人</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>Sequences such as abc or 6543 are easy to guess.</source>
        <translation>abc、6543之類的序列很容易猜到。</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>手動設定</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>設定密碼短語</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>變更設定</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Several are chosen with Ctrl or Shift held down.</source>
        <translation>按住Ctrl或Shift鍵可選擇多個。</translation>
    </message>
    <message>
        <source>Several changes</source>
        <translation>多項變更</translation>
    </message>
    <message>
        <source>Several choices</source>
        <translation>複選</translation>
    </message>
    <message>
        <source>Several currencies share this sign.</source>
        <translation>有多種幣別使用此符號。</translation>
    </message>
    <message>
        <source>Several files cannot be imported at once. Drop one.</source>
        <translation>無法同時匯入多個檔案。請只拖入一個。</translation>
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
        <source>Share of customers</source>
        <translation>客戶占比</translation>
    </message>
    <message>
        <source>Share of customers, the largest first</source>
        <translation>客戶占比（從大到小）</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>營收占比</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已出貨</translation>
    </message>
    <message>
        <source>Show accounts of</source>
        <translation>顯示其客戶</translation>
    </message>
    <message>
        <source>Show all groups</source>
        <translation>顯示所有群組</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>顯示全部{count}項</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>以清單顯示</translation>
    </message>
    <message>
        <source>Show as picture</source>
        <translation>以圖形顯示</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>以表格顯示</translation>
    </message>
    <message>
        <source>Show closed deals</source>
        <translation>顯示已結案的商機</translation>
    </message>
    <message>
        <source>Show everything or less</source>
        <translation>展開或收合</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收合</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在資料夾中顯示</translation>
    </message>
    <message>
        <source>Show large</source>
        <translation>放大顯示</translation>
    </message>
    <message>
        <source>Show older entries</source>
        <translation>顯示更早的紀錄</translation>
    </message>
    <message>
        <source>Show the customers</source>
        <translation>顯示客戶</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation>檢視歷史</translation>
    </message>
    <message>
        <source>Show the words…</source>
        <translation>顯示詞語…</translation>
    </message>
    <message>
        <source>Show those of everybody</source>
        <translation>顯示所有人的跟進</translation>
    </message>
    <message>
        <source>Show what can be chosen</source>
        <translation>顯示可選項目</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>顯示輸入內容</translation>
    </message>
    <message>
        <source>Show what is within it</source>
        <translation>顯示其中的構成</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>顯示方式</translation>
    </message>
    <message>
        <source>Silent for long</source>
        <translation>久無音訊</translation>
    </message>
    <message>
        <source>Similar customers</source>
        <translation>相似客戶</translation>
    </message>
    <message>
        <source>Similar customers buy every {gap} days</source>
        <translation>類似客戶每{gap}天購買一次</translation>
    </message>
    <message>
        <source>Similarity: the share of the known traits that both have in common; of the products bought, the part that both bought. What came next: products first bought by the {most} most similar customers after they had bought one of the same products, each customer counted once.</source>
        <translation>相似度：雙方共有的特徵占該客戶已知特徵的比例；所購產品按雙方都買過的部分計算。後續購買：最相似的{most}位客戶在買過相同產品之後首次購買的產品，每位客戶只計一次。</translation>
    </message>
    <message>
        <source>Simplified Chinese (GB 18030)</source>
        <translation>簡體中文（GB 18030）</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Since then you did this on them: {what}.</source>
        <translation>之後您在這些客戶上所做的：{what}。</translation>
    </message>
    <message>
        <source>Since when it has been a customer.</source>
        <translation>成為客戶的日期。</translation>
    </message>
    <message>
        <source>Single letters as keys</source>
        <translation>單字母快速鍵</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Slipping</source>
        <translation>漸行漸遠</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>縮小文字</translation>
    </message>
    <message>
        <source>So many days long, after an order that ended a pause in which the customer was lost.</source>
        <translation>客戶在流失般的停頓之後再次下單，此後持續這麼多天。</translation>
    </message>
    <message>
        <source>So many of the customer&apos;s own gaps without an order; decimals such as 2.5 are fine.</source>
        <translation>客戶自身的這麼多個間隔沒有訂單；可用小數，例如2.5。</translation>
    </message>
    <message>
        <source>Some accounts of this plan belong to somebody else by now. Nothing was changed. Plan again.</source>
        <translation>此計畫中的一些客戶現已歸他人所有。未做任何變更。請重新計畫。</translation>
    </message>
    <message>
        <source>Some accounts of this plan belong to somebody else by now. Nothing was sealed. Plan again.</source>
        <translation>方案中的某些客戶現已歸他人所有。未封裝任何內容。請重新擬定方案。</translation>
    </message>
    <message>
        <source>Some of these accounts are in a later file. Take that back first, or it will be refused.</source>
        <translation>其中一些客戶在更晚的檔案中。請先撤回那份檔案，否則會被拒絕。</translation>
    </message>
    <message>
        <source>Some of these accounts were handed over to somebody else already. Nothing was sealed.</source>
        <translation>其中一些客戶已移交給他人。未封裝任何內容。</translation>
    </message>
    <message>
        <source>Some of these accounts were in a later file, which stands on this handover.</source>
        <translation>其中一些客戶在更晚的檔案中，而那份檔案以這次交接為基礎。</translation>
    </message>
    <message>
        <source>Some of these accounts were sealed for somebody already, and no receipt came back yet.</source>
        <translation>其中一些客戶已為某人封裝，但尚未收到回條。</translation>
    </message>
    <message>
        <source>Some of these accounts were sealed for somebody since, and no receipt came back yet.</source>
        <translation>其中部分客戶之後已為他人封裝，且尚未收到回執。</translation>
    </message>
    <message>
        <source>Some of these accounts were sealed for somebody since, and no receipt came back yet: file {bundle}. Nothing was changed. Verify its receipt; or, if nobody will ever import that file, take this handover back on purpose.</source>
        <translation>其中部分客戶之後已為他人封裝，且尚未收到回執：檔案 {bundle}。未做任何變更。請核對其回執；若確定不會有人匯入該檔案，可強制收回此次交接。</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>有人</translation>
    </message>
    <message>
        <source>Something in the file cannot be what was sealed.</source>
        <translation>檔案中有內容不可能是當初封裝的。</translation>
    </message>
    <message>
        <source>Something is still being saved. Try again in a moment.</source>
        <translation>仍有內容正在儲存，請稍後再試。</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>程式發生問題</translation>
    </message>
    <message>
        <source>Something went wrong that should not have. Nothing half done was kept. What is known, without customer data, is in {file}.</source>
        <translation>發生了不該發生的錯誤。未完成的內容均未保留。已知情況（不含客戶資料）記錄在「{file}」中。</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Spread in days</source>
        <translation>波動（天）</translation>
    </message>
    <message>
        <source>Spring</source>
        <translation>春季</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>Stage brought in by {name} on {day}: {stage}. By the orders: {other}.</source>
        <translation>{name}於{day}帶入的階段：{stage}。依訂單：{other}。</translation>
    </message>
    <message>
        <source>Stage by the orders: {stage}.</source>
        <translation>依訂單的階段：{stage}。</translation>
    </message>
    <message>
        <source>Stage set by hand: {stage}, by {name} on {day}. By the orders: {other}.</source>
        <translation>{name}於{day}手動設定的階段：{stage}。依訂單：{other}。</translation>
    </message>
    <message>
        <source>Stage set by hand: {stage}. By the orders: {other}.</source>
        <translation>手動設定的階段：{stage}。依訂單：{other}。</translation>
    </message>
    <message>
        <source>Stages, the first that fits: potential: no order yet. Lost, dormant: nothing for more than {lost} or {dormant} of the customer&apos;s own gaps. Returning: the last order ended a pause of more than {lost} gaps, at most {returning} days ago. New: up to {new} purchase days. Loyal: {loyal} or more. Active: all others. A stage that was set by hand counts instead.</source>
        <translation>階段取第一個符合的：潛在：尚無訂單。流失、沉睡：超過{lost}或{dormant}個客戶自身的間隔沒有購買。回流：最近一筆訂單結束了超過{lost}個間隔的停頓，且在{returning}天之內。新客戶：購買日不超過{new}天。忠誠：{loyal}天或更多。活躍：其餘所有客戶。手動設定的階段優先。</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星號</translation>
    </message>
    <message>
        <source>Star or unstar the customer</source>
        <translation>為客戶加上或取消星號</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星號</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>從空白開始</translation>
    </message>
    <message>
        <source>Start my own</source>
        <translation>建立我的工作區</translation>
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
        <source>Stays in the file; nothing of it is imported.</source>
        <translation>保留在檔案中，不會匯入。</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>第{step}步，共{steps}步</translation>
    </message>
    <message>
        <source>Steward workspaces (*.steward)</source>
        <translation>知客工作區 (*.steward)</translation>
    </message>
    <message>
        <source>Steward workspaces and backups (*.steward *.stewardbackup);;All files (*)</source>
        <translation>知客工作區和備份 (*.steward *.stewardbackup);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Steward&apos;s own id; only files that Steward wrote have it.</source>
        <translation>知客自己的編號，只有知客匯出的檔案才有。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop and change nothing</source>
        <translation>停止且不做變更</translation>
    </message>
    <message>
        <source>Stop and seal nothing</source>
        <translation>停止，不封裝</translation>
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
        <source>Stopped. Nothing was sealed, and nothing was changed.</source>
        <translation>已停止。未封裝任何內容，也未做任何變更。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Street and house number.</source>
        <translation>街道與門牌號碼。</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>強</translation>
    </message>
    <message>
        <source>Strongest month {month}.</source>
        <translation>最旺月份為{month}。</translation>
    </message>
    <message>
        <source>Strongest month {month}; quietest of the year {quietest}.</source>
        <translation>最旺月份為{month}；一年中最淡的是{quietest}。</translation>
    </message>
    <message>
        <source>Strongest month {peak}, at {strong} of an ordinary one; quietest {slack}, at {weak}.</source>
        <translation>最旺月份為{peak}，是普通月份的{strong}；最淡為{slack}，是普通月份的{weak}。</translation>
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
        <source>Successor</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Sum of 12-month value</source>
        <translation>近12個月金額合計</translation>
    </message>
    <message>
        <source>Sum of the amounts of orders up to and including the as-of day, cancelled ones left out, by currency. The region is the order&apos;s own, else the customer&apos;s of that day; the rep is the order&apos;s own, else the customer&apos;s owner of that day. A customer is new in the group that holds the first order.</source>
        <translation>截至統計日（含當日）的訂單金額合計，不含已取消的訂單，按幣別分列。地區以訂單所填為準，未填則取下單當日客戶所在的地區；業務代表以訂單所填為準，未填則取下單當日的客戶負責人。客戶的首筆訂單在哪一組，就在該組計為新客戶。</translation>
    </message>
    <message>
        <source>Sum: {amount}</source>
        <translation>合計：{amount}</translation>
    </message>
    <message>
        <source>Summer</source>
        <translation>夏季</translation>
    </message>
    <message>
        <source>T&amp;omorrow</source>
        <translation>明天(&amp;O)</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>資料表</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
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
        <source>Tags deleted</source>
        <translation>刪除標籤</translation>
    </message>
    <message>
        <source>Tags merged</source>
        <translation>合併標籤</translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation>標籤，以逗號分隔</translation>
    </message>
    <message numerus="yes">
        <source>Take %n accounts back</source>
        <translation>
            <numerusform>收回%n個客戶</numerusform>
        </translation>
    </message>
    <message>
        <source>Take a filter away, or clear all of them.</source>
        <translation>請移除某個篩選條件，或全部清除。</translation>
    </message>
    <message numerus="yes">
        <source>Take back %n customers</source>
        <translation>
            <numerusform>撤回%n位客戶</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back the handover from {name}?</source>
        <translation>撤回來自{name}的交接？</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>收回…</translation>
    </message>
    <message>
        <source>Take everything back…</source>
        <translation>全部撤回…</translation>
    </message>
    <message>
        <source>Take in what came since</source>
        <translation>接收後續補充</translation>
    </message>
    <message>
        <source>Take off the tag {name}</source>
        <translation>移除標籤「{name}」</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接收</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n customers</source>
        <translation>
            <numerusform>接收%n位客戶</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over the earlier file of this sender first, then this one.</source>
        <translation>請先接收該寄件人較早的檔案，再接收這份。</translation>
    </message>
    <message>
        <source>Take the book in</source>
        <translation>接收供檢視的客戶</translation>
    </message>
    <message>
        <source>Take the handover back</source>
        <translation>收回移交</translation>
    </message>
    <message>
        <source>Take the later one back first.</source>
        <translation>請先撤回較晚的那份。</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>取消星號</translation>
    </message>
    <message>
        <source>Take this line away</source>
        <translation>移除此明細</translation>
    </message>
    <message>
        <source>Take this view out of the rail</source>
        <translation>將此檢視從側邊欄移除</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Taken over from {name}</source>
        <translation>從{name}接收</translation>
    </message>
    <message>
        <source>Taking accounts over</source>
        <translation>正在接收客戶</translation>
    </message>
    <message>
        <source>Taking the handover back</source>
        <translation>正在撤回交接</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>團隊</translation>
    </message>
    <message>
        <source>Team joined</source>
        <translation>已加入團隊</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Team leads and admins change fields: everybody has them.</source>
        <translation>欄位由所有人共用，只有主管和管理員可以變更。</translation>
    </message>
    <message>
        <source>Team leads and admins change tags: everybody uses them.</source>
        <translation>標籤由所有人共用，只有主管和管理員可以變更。</translation>
    </message>
    <message>
        <source>Team leads and admins set this up: everybody has the same figures.</source>
        <translation>由團隊主管和管理員設定：所有人的指標口徑相同。</translation>
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
        <source>Team members</source>
        <translation>團隊成員</translation>
    </message>
    <message>
        <source>Team members deleted</source>
        <translation>刪除團隊成員</translation>
    </message>
    <message>
        <source>Team or department.</source>
        <translation>團隊或部門。</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>團隊</translation>
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
        <source>Text of normal size</source>
        <translation>正常大小的文字</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Text: {text}</source>
        <translation>關鍵字：{text}</translation>
    </message>
    <message>
        <source>That file is lost: seal once more</source>
        <translation>那個檔案已遺失：再次封裝</translation>
    </message>
    <message>
        <source>That is sealed into a file for {name} first, so that nothing is lost.</source>
        <translation>這些內容會先封裝成給{name}的檔案，因此不會遺失任何東西。</translation>
    </message>
    <message numerus="yes">
        <source>The %n days for taking back ended on {day}. Only an admin may still do it.</source>
        <translation>
            <numerusform>%n天的撤回期限已於{day}結束。只有管理員仍可撤回。</numerusform>
        </translation>
    </message>
    <message>
        <source>The accounts are gone with all that came with them. The hash of the whole workspace is another than then, because other records were changed meanwhile or are used by others.</source>
        <translation>這些客戶及其全部附帶內容已移除。整個工作區的校驗值與當時不同，因為其間有其他紀錄被改動，或仍為別處所用。</translation>
    </message>
    <message>
        <source>The accounts are sealed for {name}.</source>
        <translation>已為{name}封裝這些客戶。</translation>
    </message>
    <message>
        <source>The accounts are still yours. Send the file to its receiver; what comes back is a receipt, which you read here. Nothing is given up before.</source>
        <translation>客戶仍歸您。請把檔案傳給接收人；對方會返回一份回條，請在此讀取。在此之前不會交出任何內容。</translation>
    </message>
    <message>
        <source>The accounts become yours again here and can be worked on, as they were when the receipt was read.</source>
        <translation>客戶在此處重新歸您，可以繼續維護，與讀取回條時一樣。</translation>
    </message>
    <message>
        <source>The accounts differ after the reassignment. Nothing was changed. Report this fault.</source>
        <translation>重新分配後客戶內容有差異。未做任何變更。請回報此錯誤。</translation>
    </message>
    <message>
        <source>The accounts were taken over, but the receipt could not be written: the disk failed or has no disk space left, or the folder cannot be written to. Import the same file again to get it.</source>
        <translation>客戶已接收，但收據無法寫入：磁碟出錯、磁碟空間已滿，或資料夾無法寫入。再次匯入同一檔案即可取得收據。</translation>
    </message>
    <message>
        <source>The accounts were worked on since they came, so a plain undo cannot take them back. Nothing was changed. Take the handover back as a whole instead: then what was added goes to its sender.</source>
        <translation>這些客戶到來後已有變動，因此無法直接復原。未作任何變更。請改為整體收回這次交接：之後新增的內容會送回寄件人。</translation>
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
        <source>The amounts do not add up to more than nothing.</source>
        <translation>金額合計不大於零。</translation>
    </message>
    <message>
        <source>The amounts do not determine the model of spend: its parameters do not settle.</source>
        <translation>金額不足以確定消費額模型：參數無法收斂。</translation>
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
        <source>The beginning of this file is not one that Steward writes.</source>
        <translation>此檔案的開頭不是知客寫成的。</translation>
    </message>
    <message>
        <source>The best {top} of {all} customers bring {share} of the revenue.</source>
        <translation>{all}位客戶中最好的{top}位貢獻了{share}的營收。</translation>
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
        <source>The card of a successor of this plan was not accepted here. Nothing was changed.</source>
        <translation>此處尚未接受此方案中某位接收人的名片。未作任何變更。</translation>
    </message>
    <message>
        <source>The card of the receiver is no longer accepted here. Nothing was sealed.</source>
        <translation>此處已不再接受接收人的名片。未封裝任何內容。</translation>
    </message>
    <message>
        <source>The card of the sender is no longer accepted here, so nothing can be sealed for them. Nothing was changed. Accept it again first.</source>
        <translation>此處已不再接受寄件人的名片，因此無法為其封裝。未作任何變更。請先重新接受。</translation>
    </message>
    <message>
        <source>The card of the sender is no longer accepted here. Nothing was sealed.</source>
        <translation>此處已不再接受寄件人的名片。未封裝任何內容。</translation>
    </message>
    <message>
        <source>The card of the sender is not trusted here.</source>
        <translation>此處不信任寄件人的名片。</translation>
    </message>
    <message>
        <source>The card of this person is not trusted here any more, so nothing can be sealed for them.</source>
        <translation>此處已不再信任此人的名片，因此無法為其封裝。</translation>
    </message>
    <message>
        <source>The card of this person was not accepted here. Nothing was sealed. Accept it first.</source>
        <translation>此處尚未接受此人的名片。未封裝任何內容。請先接受。</translation>
    </message>
    <message>
        <source>The card of {name} is not accepted any more.</source>
        <translation>不再接受{name}的名片。</translation>
    </message>
    <message>
        <source>The card of {name} is not trusted here any more. Read it again under “People and keys” first.</source>
        <translation>此處已不再信任{name}的名片。請先在「人員與金鑰」中重新讀取。</translation>
    </message>
    <message>
        <source>The card was saved. The file is not encrypted.</source>
        <translation>客戶卡片已儲存。該檔案未加密。</translation>
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
        <source>The chart was saved. The file is not encrypted.</source>
        <translation>圖表已儲存。檔案未加密。</translation>
    </message>
    <message>
        <source>The clock that days and times refer to.</source>
        <translation>日期和時間以此時區為準。</translation>
    </message>
    <message>
        <source>The code holds the whole card: a phone that scans it gets the text, to be sent as a message.</source>
        <translation>此碼包含整張名片：手機掃描後得到文字，可作為訊息傳送。</translation>
    </message>
    <message>
        <source>The columns do not tell what this file holds.</source>
        <translation>從標題看不出此檔案包含什麼。</translation>
    </message>
    <message>
        <source>The columns do not tell what this file holds. Nothing was changed. Name it with --kind: {kinds}.</source>
        <translation>從各欄看不出此檔案包含什麼內容。未做任何變更。請以「--kind」指明：{kinds}。</translation>
    </message>
    <message>
        <source>The company is missing: the workspace has its name.</source>
        <translation>請填寫公司名稱：工作區以此命名。</translation>
    </message>
    <message>
        <source>The copy for {name} is sealed.</source>
        <translation>給{name}的副本已封裝。</translation>
    </message>
    <message>
        <source>The copy is in {file}. Send it to {name}; nobody else can open it.</source>
        <translation>副本在{file}中。請傳給{name}，其他人無法開啟。</translation>
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
        <source>The customer it belongs to: by number, e-mail or name.</source>
        <translation>所屬客戶：編號、電子郵件或名稱均可。</translation>
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
        <source>The day of the order.</source>
        <translation>下單日期。</translation>
    </message>
    <message>
        <source>The day of the week does not belong to this date.</source>
        <translation>星期與日期不符。</translation>
    </message>
    <message>
        <source>The day on which a decision is expected.</source>
        <translation>預計成交的日期。</translation>
    </message>
    <message>
        <source>The day on which it began.</source>
        <translation>開始的日期。</translation>
    </message>
    <message>
        <source>The day on which it was won or lost.</source>
        <translation>成交或未成交的日期。</translation>
    </message>
    <message>
        <source>The day, the month or the year is missing.</source>
        <translation>缺少年、月或日。</translation>
    </message>
    <message>
        <source>The day, with or without the time.</source>
        <translation>日期，可帶或不帶時間。</translation>
    </message>
    <message>
        <source>The days in which anybody may take this handover back are over.</source>
        <translation>可以撤回這次交接的期限已過。</translation>
    </message>
    <message>
        <source>The deal it belongs to.</source>
        <translation>所屬商機。</translation>
    </message>
    <message>
        <source>The disk reported an error, or there is no disk space left. Nothing was changed. Free some space or check the disk, then try again.</source>
        <translation>磁碟發生錯誤，或磁碟空間不足。未做任何變更。請釋出一些空間或檢查磁碟，然後再試一次。</translation>
    </message>
    <message>
        <source>The disk reported an error.</source>
        <translation>磁碟回報了錯誤。</translation>
    </message>
    <message>
        <source>The disk reported an error. Nothing was changed. Check the disk and try again.</source>
        <translation>磁碟發生錯誤。未做任何變更。請檢查磁碟後再試一次。</translation>
    </message>
    <message>
        <source>The e-mail address.</source>
        <translation>電子郵件地址。</translation>
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
        <source>The file</source>
        <translation>檔案</translation>
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
        <source>The file is damaged, or its end is missing.</source>
        <translation>檔案已損毀，或缺少結尾。</translation>
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
        <source>The file is not encrypted: whoever has it can read it.</source>
        <translation>該檔案未加密：任何拿到它的人都能閱讀。</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>檔案已不在那裡。</translation>
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
        <source>The file was written by a newer Steward than this one.</source>
        <translation>此檔案由比目前更新的知客版本寫成。</translation>
    </message>
    <message>
        <source>The file {name} cannot be read. Nothing was changed.</source>
        <translation>無法讀取檔案「{name}」。未做任何變更。</translation>
    </message>
    <message>
        <source>The first rule that fits an account counts. All others are shared out evenly, and families stay together.</source>
        <translation>客戶適用第一條符合的規則。其餘的均衡分配，關聯組不拆開。</translation>
    </message>
    <message>
        <source>The first {shown} of {count}</source>
        <translation>前{shown}筆，共{count}筆</translation>
    </message>
    <message>
        <source>The forecast cannot be graded yet: its time is not over on the as-of day.</source>
        <translation>預測暫時無法檢驗：到截止日，預測期尚未結束。</translation>
    </message>
    <message>
        <source>The group of products.</source>
        <translation>產品類別。</translation>
    </message>
    <message>
        <source>The handover file does not hold what its manifest says. Nothing was changed. Ask the sender for it again.</source>
        <translation>交接檔案的內容與其清單不符。未作任何變更。請向寄件人重新索取。</translation>
    </message>
    <message>
        <source>The handover file is damaged or cut off. Nothing was changed. Ask the sender for it again.</source>
        <translation>交接檔案已損毀或不完整。未作任何變更。請向寄件人重新索取。</translation>
    </message>
    <message>
        <source>The head of this handover file is not one that Steward writes. Nothing was changed.</source>
        <translation>此交接檔案的檔頭不是知客寫成的。未作任何變更。</translation>
    </message>
    <message>
        <source>The headline.</source>
        <translation>標題。</translation>
    </message>
    <message>
        <source>The import is done</source>
        <translation>匯入完成</translation>
    </message>
    <message>
        <source>The import is done, but the rows that were not taken could not be written. Import again with --dry-run to see them.</source>
        <translation>匯入已完成，但未匯入的列未能寫入檔案。請加上「--dry-run」再次匯入以查看這些列。</translation>
    </message>
    <message>
        <source>The import is one step: it can be undone as a whole.</source>
        <translation>整次匯入是一個步驟，可以整體復原。</translation>
    </message>
    <message>
        <source>The import is undone</source>
        <translation>匯入已復原</translation>
    </message>
    <message>
        <source>The invitation is in {file}.</source>
        <translation>邀請在{file}中。</translation>
    </message>
    <message>
        <source>The invitation was saved. Send it to whoever makes a workspace; it can be used more than once.</source>
        <translation>邀請已儲存。請傳給要建立工作區的人；它可以多次使用。</translation>
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
        <source>The key does not open this file: it belongs to another workspace, or the file is damaged. Nothing was changed. Open or restore the newest backup.</source>
        <translation>金鑰無法開啟此檔案：金鑰屬於其他工作區，或檔案已損毀。未做任何變更。請開啟或還原最新的備份。</translation>
    </message>
    <message>
        <source>The key has two halves. The public one goes along with your invitations. The secret one is shown now, once: print it and lock it away. It is kept nowhere in the program.</source>
        <translation>金鑰分為兩半。公開的一半隨您的邀請一起發出。私密的一半現在只顯示一次：請列印並鎖好。程式中不會保存它。</translation>
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
        <source>The language to speak with the customer.</source>
        <translation>與客戶溝通所用的語言。</translation>
    </message>
    <message>
        <source>The last backup failed</source>
        <translation>最後一次備份未成功</translation>
    </message>
    <message>
        <source>The last order at most so many days ago: score 5, 4, 3 and 2; longer ago: 1.</source>
        <translation>最近一筆訂單距今不超過這麼多天：得5、4、3、2分；更久：1分。</translation>
    </message>
    <message>
        <source>The later one stays; the other one is kept in the history of the record.</source>
        <translation>保留較晚的一方；另一方留在該紀錄的歷史中。</translation>
    </message>
    <message>
        <source>The line of business.</source>
        <translation>所屬產業。</translation>
    </message>
    <message>
        <source>The median of the days between two purchase days of a customer, with the median distance from it as spread. The next order is expected one such gap after the last one. Dormant: nothing for more than {dormant} gaps; lost: for more than {lost}. With fewer than three purchase days the median of the customer&apos;s segment stands in for it, and that is said.</source>
        <translation>客戶相鄰兩個購買日之間天數的中位數，以及與它距離的中位數作為波動。預計下一筆訂單在上一筆之後一個間隔。沉睡：超過{dormant}個間隔沒有購買；流失：超過{lost}個。購買日少於三天時，用客戶所在細分群的中位數代替，並加以說明。</translation>
    </message>
    <message>
        <source>The name for customers that are made on the way.</source>
        <translation>匯入時一併建立的客戶所用的名稱。</translation>
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
        <source>The number or code that it has in the other system.</source>
        <translation>在其他系統中的編號或代碼。</translation>
    </message>
    <message>
        <source>The number was shortened by a spreadsheet; its last digits are lost.</source>
        <translation>號碼被試算表截短，最後幾位數字已遺失。</translation>
    </message>
    <message>
        <source>The order it belongs to: by number.</source>
        <translation>所屬訂單：編號。</translation>
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
        <source>The passphrase is too easy to guess. Make it longer until it is called good.</source>
        <translation>密碼短語太容易猜到。請加長，直到強度顯示為「良好」。</translation>
    </message>
    <message>
        <source>The passphrase of the sample is: {passphrase}</source>
        <translation>範例的密碼短語是：{passphrase}</translation>
    </message>
    <message>
        <source>The passphrase was changed. Backups made before keep the old one.</source>
        <translation>密碼短語已變更。先前的備份仍使用舊的密碼短語。</translation>
    </message>
    <message>
        <source>The people who work with customers in this workspace.</source>
        <translation>在此工作區中負責客戶工作的成員。</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>上一時段</translation>
    </message>
    <message>
        <source>The person at the customer.</source>
        <translation>客戶方的連絡人。</translation>
    </message>
    <message>
        <source>The place of the workspace is read-only. Nothing was changed. Copy the file elsewhere.</source>
        <translation>工作區所在的位置是唯讀的。未做任何變更。請將檔案複製到其他位置。</translation>
    </message>
    <message>
        <source>The plan was saved. It holds ids and figures, and no names.</source>
        <translation>方案已儲存。其中只有編號和數字，沒有姓名。</translation>
    </message>
    <message>
        <source>The plan was thrown away</source>
        <translation>方案已放棄</translation>
    </message>
    <message>
        <source>The position, such as purchasing manager.</source>
        <translation>職稱，例如採購經理。</translation>
    </message>
    <message>
        <source>The present passphrase is another one. Nothing was changed. Try again.</source>
        <translation>目前的密碼短語不正確。未做任何變更。請再試一次。</translation>
    </message>
    <message>
        <source>The price of one.</source>
        <translation>單價。</translation>
    </message>
    <message>
        <source>The product: by number or name.</source>
        <translation>產品：編號或名稱。</translation>
    </message>
    <message>
        <source>The program that made the file.</source>
        <translation>建立此檔案的程式。</translation>
    </message>
    <message>
        <source>The program&apos;s own folder</source>
        <translation>程式內建的資料夾</translation>
    </message>
    <message>
        <source>The purchases do not determine the model: its parameters do not settle.</source>
        <translation>購買記錄不足以確定該模型：參數無法收斂。</translation>
    </message>
    <message>
        <source>The receipt holds figures and a signature, and nothing of any customer. It can be saved again from the list.</source>
        <translation>回條只含數字和簽章，不含任何客戶內容。可以從清單中再次儲存。</translation>
    </message>
    <message>
        <source>The receipt of {name} differs from the file in {parts}. Nothing was given up here. Call {name}: the file has to be taken over again.</source>
        <translation>{name}的回條與檔案不一致：{parts}。此處沒有交出任何內容。請致電{name}：需要重新接收該檔案。</translation>
    </message>
    <message numerus="yes">
        <source>The receipt of {name} is complete: %n accounts arrived exactly as they left. Your copy is kept, to be read only.</source>
        <translation>
            <numerusform>{name}的回條完整無誤：%n個客戶原樣送達。您這裡的副本予以保留，僅供查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>The receipt proved that all arrived as it left. Your copy is kept, to be read only.</source>
        <translation>回條證明全部原樣送達。您這裡的副本予以保留，僅供查看。</translation>
    </message>
    <message>
        <source>The receipt tells {name} that what came since has arrived.</source>
        <translation>回條告訴{name}後續補充已到達。</translation>
    </message>
    <message>
        <source>The receipt was saved. Send it to {name}.</source>
        <translation>回條已儲存。請傳給{name}。</translation>
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
        <source>The recovery key of the organisation is in {file}. Print it and keep it apart.</source>
        <translation>組織修復金鑰在{file}中。請列印並另行保管。</translation>
    </message>
    <message>
        <source>The recovery key opened the workspace. With a new passphrase you need the key on paper only in an emergency; the key stays the same, and the old passphrase stops working.</source>
        <translation>已用修復金鑰開啟工作區。設定新的密碼短語後，只有緊急情況下才需要紙上的金鑰；金鑰保持不變，舊的密碼短語將失效。</translation>
    </message>
    <message numerus="yes">
        <source>The roster holds %n cards.</source>
        <translation>
            <numerusform>名冊含%n張名片。</numerusform>
        </translation>
    </message>
    <message>
        <source>The roster was saved. Send it to everybody in it.</source>
        <translation>名冊已儲存。請傳給其中的每個人。</translation>
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
        <source>The sales region.</source>
        <translation>銷售區域。</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>再次輸入</translation>
    </message>
    <message>
        <source>The same words in</source>
        <translation>同樣的詞，語言：</translation>
    </message>
    <message>
        <source>The same words stand there under “People and keys”. If they are others, trust this card no longer.</source>
        <translation>對方的「人員與金鑰」中顯示的應是同樣的詞語。如果不同，請不再信任此名片。</translation>
    </message>
    <message>
        <source>The sheet was saved. Print it, then delete the file.</source>
        <translation>頁面已儲存。請列印，然後刪除該檔案。</translation>
    </message>
    <message>
        <source>The sign of the amount is not that of {currency}.</source>
        <translation>金額的貨幣符號與{currency}不符。</translation>
    </message>
    <message>
        <source>The signature of the file is not that of the person it names.</source>
        <translation>檔案的簽章不是其所稱之人的簽章。</translation>
    </message>
    <message>
        <source>The signature of the handover file is not its sender&apos;s. Nothing was changed.</source>
        <translation>交接檔案的簽章不是其寄件人的。未作任何變更。</translation>
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
        <source>The successors may not take so many accounts together. Nothing was changed. Raise a limit.</source>
        <translation>各接收人的上限合計不夠接收這些客戶。未作任何變更。請提高上限。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring then opens the workspace without the passphrase.</source>
        <translation>此後由系統的鑰匙圈開啟工作區，無需密碼短語。</translation>
    </message>
    <message>
        <source>The team&apos;s own map, version {version}.</source>
        <translation>團隊自己的對應表，第 {version} 版。</translation>
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
        <source>The two are not the same.</source>
        <translation>兩次輸入不一致。</translation>
    </message>
    <message>
        <source>The two passphrases differ. Nothing was changed.</source>
        <translation>兩次輸入的密碼短語不一致。未做任何變更。</translation>
    </message>
    <message>
        <source>The usual map of ten segments.</source>
        <translation>通常的十個細分群對應表。</translation>
    </message>
    <message>
        <source>The whole workspace is as it was before the handover came: its hash is the same.</source>
        <translation>整個工作區已恢復到接收交接之前的狀態：校驗值相同。</translation>
    </message>
    <message>
        <source>The window is not part of this version yet. The commands: steward --help</source>
        <translation>此版本尚無圖形介面。查看指令：steward --help</translation>
    </message>
    <message>
        <source>The words do not belong to this card.</source>
        <translation>這些詞語不屬於此名片。</translation>
    </message>
    <message>
        <source>The words do not belong to this card. It was not accepted. Ask for the card again, on another way.</source>
        <translation>這些詞不屬於此名片。未予接受。請換一種途徑重新索取名片。</translation>
    </message>
    <message>
        <source>The words of a card</source>
        <translation>名片的詞語</translation>
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
        <source>The workspace file is damaged. Nothing was changed. Open or restore the newest backup.</source>
        <translation>工作區檔案已損毀。未做任何變更。請開啟或還原最新的備份。</translation>
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
        <source>The workspace is open for reading only. Nothing was changed.</source>
        <translation>此工作區以唯讀方式開啟。未做任何變更。</translation>
    </message>
    <message>
        <source>The workspace is open, but was not remembered: {reason}</source>
        <translation>工作區已開啟，但未能記住：{reason}</translation>
    </message>
    <message>
        <source>The workspace is ready. All of this can be done later too.</source>
        <translation>工作區已就緒。以下操作以後也可以進行。</translation>
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
        <source>Their open follow-ups and deals on them go along.</source>
        <translation>其名下這些客戶的待辦跟進與商機一併移交。</translation>
    </message>
    <message>
        <source>There are at most {most} rates.</source>
        <translation>最多 {most} 筆匯率。</translation>
    </message>
    <message>
        <source>There are no accounts here that you could give away.</source>
        <translation>這裡沒有您可以交出的客戶。</translation>
    </message>
    <message>
        <source>There are no records of kind {name}. The kinds are: {known}.</source>
        <translation>沒有「{name}」這類紀錄。可用的類型：{known}。</translation>
    </message>
    <message>
        <source>There are no tags yet.</source>
        <translation>尚無標籤。</translation>
    </message>
    <message>
        <source>There is a field called {name} already.</source>
        <translation>已有名為「{name}」的欄位。</translation>
    </message>
    <message>
        <source>There is a file at this place already. Nothing was changed.</source>
        <translation>此位置已有檔案。未做任何變更。</translation>
    </message>
    <message>
        <source>There is a recovery key of the organisation already.</source>
        <translation>已有組織修復金鑰。</translation>
    </message>
    <message>
        <source>There is a tag of this name. Nothing was changed. Merge the two instead.</source>
        <translation>已有同名標籤。未做任何變更。請改為合併這兩個標籤。</translation>
    </message>
    <message>
        <source>There is a view called {name} already. Nothing was changed.</source>
        <translation>已有名為{name}的檢視。未做任何變更。</translation>
    </message>
    <message>
        <source>There is more than a phone number.</source>
        <translation>除了電話號碼之外還有其他內容。</translation>
    </message>
    <message>
        <source>There is no account to seal. Nothing was written.</source>
        <translation>沒有可封裝的客戶。未寫入任何內容。</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>尚無備份。</translation>
    </message>
    <message>
        <source>There is no chart {name}. Known are: {known}</source>
        <translation>沒有名為{name}的圖表。現有：{known}</translation>
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
        <source>There is no mail address yet. Add one to the customer or to a contact.</source>
        <translation>還沒有電子郵件地址。請為客戶或連絡人新增電子郵件地址。</translation>
    </message>
    <message>
        <source>There is no period before to compare the revenue with</source>
        <translation>此前沒有可供比較的時期</translation>
    </message>
    <message>
        <source>There is no permission to use this file or folder. Nothing was changed.</source>
        <translation>沒有使用此檔案或資料夾的權限。未做任何變更。</translation>
    </message>
    <message>
        <source>There is no receipt for this file.</source>
        <translation>此檔案沒有回條。</translation>
    </message>
    <message>
        <source>There is no recovery key of the organisation yet. Make it first, below: it cannot be added to a workspace that was made without it.</source>
        <translation>還沒有組織修復金鑰。請先在下方產生：已經建立的工作區無法再補上它。</translation>
    </message>
    <message>
        <source>There is no recovery key of the organisation; nobody but its person will open the workspace. Make one first with: steward team org-key WORKSPACE</source>
        <translation>沒有組織修復金鑰；除本人外無人能開啟該工作區。請先產生：steward team org-key WORKSPACE</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>磁碟空間已滿。</translation>
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
        <source>There is no such time zone.</source>
        <translation>沒有此時區。</translation>
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
        <source>There is nobody yet who could get accounts. Ask your successor for their card and read it here; or add a colleague under Settings, Team.</source>
        <translation>目前還沒有可以接收客戶的人。請向接收人索取名片並在此讀取；或在「設定」的「團隊」中新增同事。</translation>
    </message>
    <message>
        <source>There is none: if you lose your passphrase and your recovery sheet, nobody can open this workspace.</source>
        <translation>沒有：如果您遺失了密碼短語和修復金鑰頁，就沒有人能開啟此工作區。</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>沒有可重做的操作。</translation>
    </message>
    <message>
        <source>There is nothing to take back any more.</source>
        <translation>已經沒有可撤回的內容。</translation>
    </message>
    <message>
        <source>There is nothing to undo in this sitting.</source>
        <translation>這次使用中沒有可復原的操作。</translation>
    </message>
    <message>
        <source>There is nothing to undo of this handover. Nothing was changed.</source>
        <translation>這次交接沒有可復原的內容。未作任何變更。</translation>
    </message>
    <message>
        <source>These accounts become yours. The copy there is given up only when your receipt is back.</source>
        <translation>這些客戶將歸您。只有您的回條送回後，那邊的副本才會移交。</translation>
    </message>
    <message>
        <source>These accounts stay with the sender. You get a copy to look at and to count with; it takes the place of the one that you had.</source>
        <translation>這些客戶仍歸寄件人。您得到一份供檢視和統計的副本，它會取代您原有的那份。</translation>
    </message>
    <message>
        <source>These accounts stay with {name}; here they can be looked at and counted.</source>
        <translation>這些客戶仍歸{name}；此處只供檢視和統計。</translation>
    </message>
    <message>
        <source>These accounts were given back to their sender.</source>
        <translation>這些客戶已退回給寄件人。</translation>
    </message>
    <message>
        <source>These accounts were given back to their sender. Nothing was changed. Ask the sender to seal them again.</source>
        <translation>這些客戶已退還給傳送者。未做任何變更。請傳送者重新封裝。</translation>
    </message>
    <message>
        <source>These accounts were handed over from here and come back to whoever had them before.</source>
        <translation>這些客戶當初從此處交出，現在回到原負責人手中。</translation>
    </message>
    <message>
        <source>These eight words are the fingerprint of your card. Whoever gets the card calls you; you read them out, and both of you know that nobody has put another card in its place.</source>
        <translation>這八個詞是您名片的指紋。收到名片的人給您打電話，您唸出這些詞，雙方便知道沒有人調換過名片。</translation>
    </message>
    <message>
        <source>These follow-ups are not yours to see</source>
        <translation>您無權檢視這些跟進</translation>
    </message>
    <message>
        <source>These records were changed meanwhile. Nothing was overwritten. Look at them and try again.</source>
        <translation>這些紀錄在此期間已被修改。未覆寫任何內容。請檢視後再試一次。</translation>
    </message>
    <message>
        <source>They appear in forms, on cards, in imports and in exports.</source>
        <translation>自訂欄位會出現在表單、客戶卡片、匯入和匯出中。</translation>
    </message>
    <message>
        <source>They are trusted on the word of the admin who signed the roster, whose card you trust. Nobody needs to call.</source>
        <translation>他們由簽署名冊的管理員擔保，而您信任該管理員的名片。無需再打電話。</translation>
    </message>
    <message>
        <source>They seal a file for you and send it any way they like: nobody but you can open it.</source>
        <translation>對方為您封裝檔案，用任何途徑傳送均可：只有您能開啟。</translation>
    </message>
    <message>
        <source>They stay with {name}. The receipt tells {name} that the book arrived whole.</source>
        <translation>它們仍歸{name}。回條告訴{name}客戶已完整到達。</translation>
    </message>
    <message>
        <source>This account was handed over or belongs to somebody else&apos;s workspace: here it can only be read. Nothing was changed.</source>
        <translation>此客戶已移交，或屬於他人的工作區：在此只能檢視。未作任何變更。</translation>
    </message>
    <message>
        <source>This adds what was done there since the accounts were sealed. Who has them stays as it is.</source>
        <translation>這會補上封裝之後那邊所做的內容。客戶歸屬不變。</translation>
    </message>
    <message>
        <source>This backup has no key slots. Nothing was changed. Restore it with the printed recovery key.</source>
        <translation>此備份沒有金鑰槽。未做任何變更。請使用列印的修復金鑰來還原。</translation>
    </message>
    <message>
        <source>This can be done until {day}.</source>
        <translation>{day}之前都可以這樣做。</translation>
    </message>
    <message>
        <source>This cannot be imported so</source>
        <translation>無法這樣匯入</translation>
    </message>
    <message>
        <source>This card is not accepted here. Nothing was changed.</source>
        <translation>此處未接受這張名片。未做任何變更。</translation>
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
        <source>This did not work because of a mistake in the program.</source>
        <translation>由於程式出錯，未能完成。</translation>
    </message>
    <message>
        <source>This file adds to a handover that was not imported here. Nothing was changed. Import the files of this sender in the order in which they were sealed.</source>
        <translation>此檔案是對一次交接的補充，而那次交接尚未在此匯入。未作任何變更。請依封裝的先後次序匯入此寄件人的檔案。</translation>
    </message>
    <message>
        <source>This file adds to a handover that was not taken over here.</source>
        <translation>此檔案是對一次未在此接收的交接的補充。</translation>
    </message>
    <message>
        <source>This file cannot be imported</source>
        <translation>無法匯入此檔案</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>無法讀取此檔案</translation>
    </message>
    <message>
        <source>This file is larger than any of its kind. Nothing was changed.</source>
        <translation>此檔案大於任何同類檔案。未作任何變更。</translation>
    </message>
    <message>
        <source>This file is larger than any receipt. Nothing was changed.</source>
        <translation>此檔案比任何回條都大。未做任何變更。</translation>
    </message>
    <message>
        <source>This file is neither text nor a spreadsheet.</source>
        <translation>此檔案既不是文字檔，也不是試算表。</translation>
    </message>
    <message>
        <source>This file is no Steward workspace, or only a piece of one. Nothing was changed. Choose another file, or open or restore the newest backup.</source>
        <translation>此檔案不是知客工作區，或者只是其中一部分。未做任何變更。請選擇其他檔案，或開啟、還原最新的備份。</translation>
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
        <source>This file or folder may not be used by you.</source>
        <translation>您沒有權限使用此檔案或資料夾。</translation>
    </message>
    <message>
        <source>This file was sealed for another workspace and passed on to you.</source>
        <translation>此檔案是為另一個工作區封裝的，後來轉給了您。</translation>
    </message>
    <message>
        <source>This file was sealed here, in this workspace.</source>
        <translation>此檔案就是在本工作區封裝的。</translation>
    </message>
    <message>
        <source>This file was taken over before</source>
        <translation>此檔案先前已接收</translation>
    </message>
    <message>
        <source>This file was written by a newer Steward. Nothing was changed. Update Steward.</source>
        <translation>此檔案由較新版本的知客寫成。未作任何變更。請更新知客。</translation>
    </message>
    <message>
        <source>This folder is there already. Nothing was written. Choose a new name.</source>
        <translation>該資料夾已存在，未寫入任何內容。請換一個名稱。</translation>
    </message>
    <message>
        <source>This folder looks like one that a cloud service copies. It may copy the workspace while it changes and damage it: keep the workspace elsewhere and put backups there.</source>
        <translation>此資料夾似乎由雲端服務同步。雲端服務可能在工作區變動時複製它並造成損毀：請將工作區放在別處，而把備份放在這裡。</translation>
    </message>
    <message>
        <source>This handover file is from {name}, whose card was not accepted here. Nothing was changed. Accept the card first.</source>
        <translation>此交接檔案來自{name}，而此處尚未接受其名片。未作任何變更。請先接受該名片。</translation>
    </message>
    <message>
        <source>This handover file is meant for somebody else, or was changed on its way. Nothing was changed. Ask the sender to seal it to the card of this workspace.</source>
        <translation>此交接檔案是給別人的，或在途中被改動。未作任何變更。請寄件人用此工作區的名片重新封裝。</translation>
    </message>
    <message>
        <source>This handover file was sealed for another workspace. Nothing was changed. Ask the sender to seal it to the card of this workspace.</source>
        <translation>此交接檔案是為另一個工作區封裝的。未作任何變更。請寄件人用此工作區的名片重新封裝。</translation>
    </message>
    <message>
        <source>This handover file was written by a newer Steward. Nothing was changed. Update Steward, then try again.</source>
        <translation>此交接檔案由較新版本的知客寫成。未作任何變更。請更新知客後再試一次。</translation>
    </message>
    <message numerus="yes">
        <source>This handover was imported more than %n days ago. Nothing was changed. An admin can still take it back on purpose.</source>
        <translation>
            <numerusform>這次交接是在%n天以前匯入的。未作任何變更。管理員仍可特意將其收回。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a backup. “Restore a backup…” in the settings makes a workspace of it.</source>
        <translation>這是備份檔。可在設定中以「還原備份…」將其還原為工作區。</translation>
    </message>
    <message>
        <source>This is a folder and not a file.</source>
        <translation>這是資料夾，不是檔案。</translation>
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
        <source>This is a number of days, such as 14.</source>
        <translation>此處為天數，例如14。</translation>
    </message>
    <message>
        <source>This is a workspace of its own. Opening it closes the one that is open now.</source>
        <translation>這是另一個工作區。開啟它會關閉目前的工作區。</translation>
    </message>
    <message>
        <source>This is all that would be copied: places in the program and versions. No names, no values, no paths of yours.</source>
        <translation>複製的內容僅限於此：程式中的位置和版本資訊。不含您的任何姓名、數值或路徑。</translation>
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
        <source>This is no backup of this workspace. Choose another file.</source>
        <translation>此檔案不是目前工作區的備份。請選擇其他檔案。</translation>
    </message>
    <message>
        <source>This is no card of a Steward workspace, or it was changed on its way.</source>
        <translation>這不是知客工作區的名片，或在途中被改動。</translation>
    </message>
    <message>
        <source>This is no card of a Steward workspace, or it was changed. Nothing was changed.</source>
        <translation>這不是知客工作區的名片，或已被改動。未作任何變更。</translation>
    </message>
    <message>
        <source>This is no file of a handover. Nothing was changed.</source>
        <translation>這不是與交接有關的檔案。未作任何變更。</translation>
    </message>
    <message>
        <source>This is no handover file. Nothing was changed.</source>
        <translation>這不是交接檔案。未作任何變更。</translation>
    </message>
    <message>
        <source>This is no invitation to a team, or it was changed. Nothing was made.</source>
        <translation>這不是團隊邀請，或已被更動。未建立任何內容。</translation>
    </message>
    <message>
        <source>This is no plan of a handover, or it was changed. Nothing was sealed.</source>
        <translation>這不是交接方案，或已被改動。未封裝任何內容。</translation>
    </message>
    <message>
        <source>This is no receipt of a handover, or it was changed. Nothing was changed.</source>
        <translation>這不是交接回條，或已被改動。未作任何變更。</translation>
    </message>
    <message>
        <source>This is no repetition rule such as FREQ=WEEKLY;BYDAY=MO.</source>
        <translation>這不是有效的重複規則，規則應類似FREQ=WEEKLY;BYDAY=MO。</translation>
    </message>
    <message>
        <source>This is no roster of a team, or it was changed on its way.</source>
        <translation>這不是團隊名冊，或在途中被改動。</translation>
    </message>
    <message>
        <source>This is no roster of a team, or it was changed. Nothing was changed.</source>
        <translation>這不是團隊名冊，或已被更動。未做任何變更。</translation>
    </message>
    <message>
        <source>This is none of the choices.</source>
        <translation>這不是可選項目之一。</translation>
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
        <source>This is not a handover file.</source>
        <translation>這不是交接檔案。</translation>
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
        <source>This is the card of this very workspace. Nothing was changed.</source>
        <translation>這正是本工作區的名片。未作任何變更。</translation>
    </message>
    <message>
        <source>This is the last way into the workspace; it was kept.</source>
        <translation>這是進入工作區的最後一種方式，因此予以保留。</translation>
    </message>
    <message>
        <source>This is the sample. Everybody in it is made up; try everything.</source>
        <translation>這是範例工作區。其中所有人物皆為虛構，請儘管試用。</translation>
    </message>
    <message>
        <source>This is the secret half. It is shown only now.</source>
        <translation>這是私密的一半，僅此一次顯示。</translation>
    </message>
    <message>
        <source>This is the workspace itself. Choose another file.</source>
        <translation>這是工作區檔案本身。請選擇其他檔案。</translation>
    </message>
    <message>
        <source>This is what the import would do. Nothing is changed yet.</source>
        <translation>以下是匯入後的結果。目前尚未做任何變更。</translation>
    </message>
    <message>
        <source>This is yes or no.</source>
        <translation>此處填 yes 或 no。</translation>
    </message>
    <message>
        <source>This is your own card.</source>
        <translation>這是您自己的名片。</translation>
    </message>
    <message>
        <source>This key cannot be shown again. Keep it first, then tick the box.</source>
        <translation>此金鑰無法再次顯示。請先保管好，再勾選。</translation>
    </message>
    <message>
        <source>This key opens the workspace when the passphrase is forgotten, or when this computer is lost and only the file or a backup is left. Nobody else has it.</source>
        <translation>如果忘記密碼短語，或本機遺失而只剩下檔案或備份，可用此金鑰開啟工作區。其他任何人都沒有此金鑰。</translation>
    </message>
    <message>
        <source>This looks like the number by which a spreadsheet counts days, not like a date.</source>
        <translation>這看起來是試算表的日期序列值，而不是日期。</translation>
    </message>
    <message>
        <source>This machine has no safe keyring, so the passphrase is asked for each time.</source>
        <translation>本機沒有安全的鑰匙圈，因此每次都需輸入密碼短語。</translation>
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
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This order belongs to another customer.</source>
        <translation>此訂單屬於其他客戶。</translation>
    </message>
    <message>
        <source>This page cannot be printed; lists and customer cards can.</source>
        <translation>此頁面無法列印；清單和客戶卡片可以列印。</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>本時段</translation>
    </message>
    <message>
        <source>This person has no accounts to hand over. Nothing was changed.</source>
        <translation>此人沒有可移交的客戶。未作任何變更。</translation>
    </message>
    <message>
        <source>This person is not active and cannot get customers. Nothing was changed.</source>
        <translation>此成員已停用，無法接收客戶。未做任何變更。</translation>
    </message>
    <message>
        <source>This place cannot be written to.</source>
        <translation>此位置無法寫入。</translation>
    </message>
    <message>
        <source>This place is read-only. Nothing was changed. Choose another folder.</source>
        <translation>此位置是唯讀的。未做任何變更。請選擇其他資料夾。</translation>
    </message>
    <message>
        <source>This plan was made in another workspace. Nothing was changed. Who made it can change it there.</source>
        <translation>此方案是在另一個工作區制定的。未作任何變更。制定者可以在那裡修改。</translation>
    </message>
    <message>
        <source>This plan was not signed by an admin or lead whose card was accepted here. Nothing was sealed.</source>
        <translation>此方案並非由名片已被此處接受的管理員或主管簽署。未封裝任何內容。</translation>
    </message>
    <message>
        <source>This plan was signed in another workspace and is carried out as it is.</source>
        <translation>此方案在另一個工作區簽章，將原樣執行。</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季</translation>
    </message>
    <message>
        <source>This receipt is for a file that was not sealed here. Nothing was changed.</source>
        <translation>此回條對應的檔案不是在此封裝的。未作任何變更。</translation>
    </message>
    <message>
        <source>This receipt was not signed by the one to whom the file was sealed. Nothing was changed.</source>
        <translation>此回條的簽署人不是檔案的接收人。未作任何變更。</translation>
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
        <source>This recovery key of an organisation does not open this backup: it opens those of workspaces that were made by an invitation of the organisation. Nothing was changed.</source>
        <translation>此組織修復金鑰打不開此備份：它只能開啟憑該組織的邀請建立的工作區的備份。未作任何變更。</translation>
    </message>
    <message>
        <source>This recovery key of an organisation does not open this workspace: it opens those that were made by an invitation of the organisation. Nothing was changed.</source>
        <translation>此組織修復金鑰打不開此工作區：它只能開啟憑該組織的邀請建立的工作區。未作任何變更。</translation>
    </message>
    <message>
        <source>This report has no parts with customers of their own: {name}</source>
        <translation>此報表沒有可對應到客戶的部分：{name}</translation>
    </message>
    <message>
        <source>This roster is not signed by an admin whose card is trusted here.</source>
        <translation>此名冊的簽署人不是此處信任的管理員。</translation>
    </message>
    <message>
        <source>This roster is not signed by an admin whose card was accepted here. Nothing was changed.</source>
        <translation>此名冊並非由名片已在此處被接受的管理員簽署。未做任何變更。</translation>
    </message>
    <message>
        <source>This stands beside what you do, in the workspace only.</source>
        <translation>用於標明您的操作，只儲存在此工作區中。</translation>
    </message>
    <message>
        <source>This stands in the workspace only. You can change all of it later.</source>
        <translation>這些內容只存放在工作區中，以後都可以變更。</translation>
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
        <source>This very file was taken over here already. A second time changes nothing.</source>
        <translation>這份檔案先前已在此接收。再次接收不會改變任何內容。</translation>
    </message>
    <message>
        <source>This view does not exist any more. Nothing was changed.</source>
        <translation>此檢視已不存在。未做任何變更。</translation>
    </message>
    <message>
        <source>This was changed meanwhile. Nothing you typed is lost: look at it and save again.</source>
        <translation>此內容在此期間已被修改。您輸入的內容沒有遺失，請檢視後再次儲存。</translation>
    </message>
    <message>
        <source>This was taken back: its accounts are not here any more.</source>
        <translation>此次交接已撤回：其客戶已不在此處。</translation>
    </message>
    <message>
        <source>This workspace has a recovery key of the organisation already. Nothing was changed.</source>
        <translation>此工作區已有組織修復金鑰。未做任何變更。</translation>
    </message>
    <message>
        <source>This workspace has no card yet. Its owner or an admin makes it here.</source>
        <translation>此工作區還沒有名片。由其擁有者或管理員在此產生。</translation>
    </message>
    <message>
        <source>This workspace has no field for: {fields}. The values are kept with the customers and passed on unchanged.</source>
        <translation>此工作區沒有這些欄位：{fields}。其值隨客戶保留，並在下次交接時原樣傳遞。</translation>
    </message>
    <message>
        <source>This workspace is in use. Nothing was changed. Make a new one for the demo.</source>
        <translation>此工作區已在使用。未做任何變更。請為示範另建一個工作區。</translation>
    </message>
    <message numerus="yes">
        <source>This workspace was opened with the key of your organisation %n times</source>
        <translation>
            <numerusform>此工作區曾用組織修復金鑰開啟%n次</numerusform>
        </translation>
    </message>
    <message>
        <source>This workspace was opened with the recovery key of the organisation: {at}</source>
        <translation>此工作區曾用組織修復金鑰開啟：{at}</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>This year is too far away for a time of day.</source>
        <translation>此年份超出可記錄時刻的範圍。</translation>
    </message>
    <message>
        <source>Three letters, such as CNY.</source>
        <translation>三個字母，例如TWD。</translation>
    </message>
    <message>
        <source>Throw the plan away</source>
        <translation>放棄此方案</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>時間</translation>
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
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待辦</translation>
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
        <source>To nobody</source>
        <translation>不設負責人</translation>
    </message>
    <message>
        <source>To take it back: steward undo {workspace} {id}</source>
        <translation>如需復原：steward undo {workspace} {id}</translation>
    </message>
    <message>
        <source>To use it, choose the recovery key on the screen that asks for the passphrase, and type it. Capitals and spaces do not matter.</source>
        <translation>使用時，請在要求輸入密碼短語的畫面選擇修復金鑰，然後輸入。大小寫和空格均不影響。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Too few customers have bought again: {found}, and {needed} are needed.</source>
        <translation>再次購買的客戶太少：只有{found}位，至少需要{needed}位。</translation>
    </message>
    <message>
        <source>Too few similar customers have bought for saying what comes next: {found}, and {needed} are needed.</source>
        <translation>有購買記錄的相似客戶太少，無法判斷後續購買：只有{found}位，至少需要{needed}位。</translation>
    </message>
    <message>
        <source>Too little is known of this customer to find similar ones.</source>
        <translation>對該客戶了解太少，無法找到相似客戶。</translation>
    </message>
    <message>
        <source>Too many months without sales for a season index.</source>
        <translation>沒有銷售的月份太多，無法計算季節指數。</translation>
    </message>
    <message>
        <source>Top of the list</source>
        <translation>排在前面的</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5)</source>
        <translation>繁體中文（Big5）</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5, Hong Kong)</source>
        <translation>繁體中文（Big5，香港）</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5, Windows)</source>
        <translation>繁體中文（Big5，Windows）</translation>
    </message>
    <message numerus="yes">
        <source>Trust %n people</source>
        <translation>
            <numerusform>信任%n人</numerusform>
        </translation>
    </message>
    <message>
        <source>Trust everybody in this roster?</source>
        <translation>信任此名冊中的所有人？</translation>
    </message>
    <message>
        <source>Trust no longer</source>
        <translation>不再信任</translation>
    </message>
    <message>
        <source>Trust no longer…</source>
        <translation>不再信任…</translation>
    </message>
    <message>
        <source>Trust the card of your admin first, then read the roster again.</source>
        <translation>請先信任管理員的名片，再重新讀取名冊。</translation>
    </message>
    <message>
        <source>Trust this card no longer?</source>
        <translation>不再信任此名片？</translation>
    </message>
    <message>
        <source>Trust this card?</source>
        <translation>信任此名片？</translation>
    </message>
    <message>
        <source>Trust {name}</source>
        <translation>信任{name}</translation>
    </message>
    <message>
        <source>Trusted since</source>
        <translation>信任始於</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>Try it again. If it is refused again, ask the sender to seal a new file.</source>
        <translation>請重試。如果再次被拒絕，請寄件人封裝新檔案。</translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>Trying it out</source>
        <translation>正在試行</translation>
    </message>
    <message>
        <source>Turkish (Windows)</source>
        <translation>土耳其文（Windows）</translation>
    </message>
    <message>
        <source>Two segments cannot have one name, and a name has at most 40 characters.</source>
        <translation>兩個細分群不能同名，名稱最多40個字元。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Type a day, with a time if there is one.</source>
        <translation>請輸入日期，也可加上時間。</translation>
    </message>
    <message>
        <source>Type two groups from your sheet, so that you know it can be read when you need it.</source>
        <translation>請照金鑰頁輸入其中兩組，以確認需要時能夠看清。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>復原匯入</translation>
    </message>
    <message>
        <source>Undoing the import…</source>
        <translation>正在復原匯入…</translation>
    </message>
    <message>
        <source>Undone: {title}</source>
        <translation>已復原：{title}</translation>
    </message>
    <message>
        <source>Unexpected error</source>
        <translation>未預期的錯誤</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>Unicode（UTF-16）</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode（UTF-8）</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解鎖</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Up to so many days with a purchase.</source>
        <translation>有購買的天數不超過這麼多。</translation>
    </message>
    <message>
        <source>Update Steward on this computer, then open the file again.</source>
        <translation>請更新此電腦上的知客，然後重新開啟檔案。</translation>
    </message>
    <message>
        <source>Use the one that was printed.</source>
        <translation>請使用已列印的那份。</translation>
    </message>
    <message>
        <source>Use the organisation&apos;s recovery key</source>
        <translation>使用組織修復金鑰</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>使用密碼短語</translation>
    </message>
    <message>
        <source>Use the program&apos;s own</source>
        <translation>使用程式內建的資料夾</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>使用修復金鑰</translation>
    </message>
    <message>
        <source>User</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Value class</source>
        <translation>價值等級</translation>
    </message>
    <message>
        <source>Value of the rule</source>
        <translation>規則的取值</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已核對</translation>
    </message>
    <message numerus="yes">
        <source>Verified, %n returned</source>
        <translation>
            <numerusform>已核對，%n個已退回</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify that receipt. If nobody will ever import that file, an admin takes this back on purpose.</source>
        <translation>請核對該回執。若確定不會有人匯入該檔案，可由管理員強制收回。</translation>
    </message>
    <message>
        <source>Very weak</source>
        <translation>很弱</translation>
    </message>
    <message>
        <source>View</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>View deleted</source>
        <translation>檢視已刪除</translation>
    </message>
    <message>
        <source>View pinned to the rail</source>
        <translation>檢視已釘選到側邊欄</translation>
    </message>
    <message>
        <source>View renamed</source>
        <translation>檢視已重新命名</translation>
    </message>
    <message>
        <source>View saved</source>
        <translation>儲存檢視</translation>
    </message>
    <message>
        <source>View taken out of the rail</source>
        <translation>檢視已從側邊欄移除</translation>
    </message>
    <message>
        <source>View: {name}</source>
        <translation>檢視：{name}</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜訪</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>拜訪</translation>
    </message>
    <message>
        <source>Visits and meetings</source>
        <translation>拜訪與會議</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Ways in</source>
        <translation>開啟方式</translation>
    </message>
    <message>
        <source>Ways of contact changed</source>
        <translation>修改聯絡方式</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>WeChat id.</source>
        <translation>微信號。</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>弱</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>網站</translation>
    </message>
    <message>
        <source>Welcome to Steward</source>
        <translation>歡迎使用知客</translation>
    </message>
    <message>
        <source>Western European (Windows)</source>
        <translation>西歐文字（Windows）</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What came of it.</source>
        <translation>得到的結果。</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>結果如何？</translation>
    </message>
    <message>
        <source>What came of it? Enter skips this</source>
        <translation>結果如何？可直接按Enter略過</translation>
    </message>
    <message>
        <source>What came out was counted and compared with the sealed list: it is the same to the last record.</source>
        <translation>試行結果已清點並與封裝清單比對：每一筆紀錄都相同。</translation>
    </message>
    <message>
        <source>What came since</source>
        <translation>後來的變動</translation>
    </message>
    <message>
        <source>What came since has arrived too.</source>
        <translation>後來的變動也已送達。</translation>
    </message>
    <message>
        <source>What came since was added to the accounts. Until {day} it can be taken back.</source>
        <translation>後續補充已加入這些客戶。{day}之前可以撤回。</translation>
    </message>
    <message>
        <source>What comes next: send each file to its successor, by any way. They take it over and send you a receipt, which you read below.</source>
        <translation>接下來：用任何方式把每個檔案傳給各自的接收人。對方接收後會返回一份回條，請在下方讀取。</translation>
    </message>
    <message>
        <source>What each successor gets</source>
        <translation>各接收人所得</translation>
    </message>
    <message>
        <source>What everybody who opens the file shares.</source>
        <translation>開啟此檔案的所有人共用這些設定。</translation>
    </message>
    <message>
        <source>What has to be done.</source>
        <translation>需要做的事。</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>檔案內容</translation>
    </message>
    <message>
        <source>What is safe</source>
        <translation>哪些是安全的</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要做什麼</translation>
    </message>
    <message>
        <source>What it is about.</source>
        <translation>商機的內容。</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含義</translation>
    </message>
    <message>
        <source>What one costs you.</source>
        <translation>您的單件成本。</translation>
    </message>
    <message>
        <source>What repeats needs a first day.</source>
        <translation>重複的跟進須填寫首次日期。</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>保留哪一方</translation>
    </message>
    <message>
        <source>What the company or person is called.</source>
        <translation>公司或個人的名稱。</translation>
    </message>
    <message>
        <source>What the figures say</source>
        <translation>資料洞察</translation>
    </message>
    <message>
        <source>What the file holds is not what its sealed list says.</source>
        <translation>檔案內容與其封裝清單不符。</translation>
    </message>
    <message>
        <source>What the person does for a living.</source>
        <translation>所從事的職業。</translation>
    </message>
    <message>
        <source>What the person is called.</source>
        <translation>對方的姓名。</translation>
    </message>
    <message>
        <source>What the product is called.</source>
        <translation>產品的名稱。</translation>
    </message>
    <message>
        <source>What the step had changed is as it was before. Later changes were kept.</source>
        <translation>該操作變更的內容已恢復原狀。之後的變更予以保留。</translation>
    </message>
    <message>
        <source>What they bought next</source>
        <translation>他們接下來購買了</translation>
    </message>
    <message>
        <source>What this counts</source>
        <translation>統計口徑</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>該怎麼做</translation>
    </message>
    <message>
        <source>What was done since is sealed for the sender: {file}</source>
        <translation>此後所做的工作已為傳送者封裝：{file}</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜尋結果</translation>
    </message>
    <message>
        <source>What was said.</source>
        <translation>溝通內容。</translation>
    </message>
    <message>
        <source>What was sealed for your former keys can still be opened here.</source>
        <translation>為您舊金鑰封裝的內容在此仍可開啟。</translation>
    </message>
    <message>
        <source>What was written was read back and compared with the sealed list: it is the same. Proof {proof}</source>
        <translation>寫入的內容已重新讀取並與封裝清單比對：完全相同。校驗值：{proof}</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>將會發生什麼</translation>
    </message>
    <message>
        <source>What you did since is in this file: {file}</source>
        <translation>您之後所做的內容在此檔案中：{file}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>When it was done.</source>
        <translation>完成的時間。</translation>
    </message>
    <message>
        <source>Where do you want to begin?</source>
        <translation>您想從哪裡開始？</translation>
    </message>
    <message>
        <source>Where the column “{name}” goes</source>
        <translation>欄「{name}」匯入到</translation>
    </message>
    <message>
        <source>Where the cut points come from</source>
        <translation>分界點的來源</translation>
    </message>
    <message>
        <source>Where the file for the sender goes</source>
        <translation>給寄件人的檔案存放位置</translation>
    </message>
    <message>
        <source>Where the file goes</source>
        <translation>檔案存放位置</translation>
    </message>
    <message>
        <source>Where the file shall lie</source>
        <translation>檔案的存放位置</translation>
    </message>
    <message>
        <source>Which segment each pair of scores makes; 5 is best.</source>
        <translation>每一對得分屬於哪個細分群；5最好。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Who comes back, by month of the first order</source>
        <translation>按首單月份看誰會再來</translation>
    </message>
    <message>
        <source>Who gets them</source>
        <translation>由誰接收</translation>
    </message>
    <message>
        <source>Who gets them by the rule</source>
        <translation>依規則由誰接收</translation>
    </message>
    <message>
        <source>Who gives accounts away</source>
        <translation>由誰移交</translation>
    </message>
    <message>
        <source>Who leads this person: a member of the team.</source>
        <translation>此人的主管：團隊成員。</translation>
    </message>
    <message>
        <source>Who looks after it: a member of the team.</source>
        <translation>由誰負責：團隊成員。</translation>
    </message>
    <message>
        <source>Who made the file and may do everything in it.</source>
        <translation>此檔案的建立者，可在其中執行任何操作。</translation>
    </message>
    <message>
        <source>Who sold it: a member of the team.</source>
        <translation>由誰售出：團隊成員。</translation>
    </message>
    <message>
        <source>Whoever has this key and the file can read everything. Do not photograph the sheet and do not send it.</source>
        <translation>任何人同時擁有此金鑰和檔案，就能讀取全部內容。請勿拍照，也請勿傳送。</translation>
    </message>
    <message>
        <source>Whoever holds the printed recovery key of the organisation can open your workspace too, for instance when you are ill. Each time is noted in it and shown to you. The words of that key: {words}</source>
        <translation>持有組織修復金鑰列印件的人也能開啟您的工作區，例如在您生病時。每次都會記錄在其中並向您顯示。該金鑰的詞：{words}</translation>
    </message>
    <message>
        <source>Whoever holds the recovery key of the organisation ({words}) can open this workspace too. Each time is noted in it and shown here.</source>
        <translation>持有組織修復金鑰（{words}）的人也能開啟此工作區。每次都會記錄在其中並在此顯示。</translation>
    </message>
    <message>
        <source>Whoever holds the secret half can open every workspace that is made by your invitation. Its person is told so when it is made, and sees each opening.</source>
        <translation>持有私密一半的人能開啟憑您的邀請建立的每個工作區。建立時會告知使用者，每次開啟也都會向其顯示。</translation>
    </message>
    <message>
        <source>Whoever invited you needs it to hand accounts over to you. It is a small file without a secret.</source>
        <translation>邀請您的人需要它才能把客戶交接給您。它是一個不含祕密的小檔案。</translation>
    </message>
    <message>
        <source>Whole list</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Whole month</source>
        <translation>完整月份</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整頁</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why it was lost.</source>
        <translation>未成交的原因。</translation>
    </message>
    <message>
        <source>Why, for the history</source>
        <translation>變更原因，將記入歷史</translation>
    </message>
    <message>
        <source>Winter</source>
        <translation>冬季</translation>
    </message>
    <message>
        <source>With it an admin can hand over the accounts of somebody who is gone, and nobody is locked out.</source>
        <translation>憑此管理員可以交接已離開的人的客戶，也不會有人被鎖在外面。</translation>
    </message>
    <message>
        <source>With it go: {parts}.</source>
        <translation>將一併刪除：{parts}。</translation>
    </message>
    <message>
        <source>With the invitation of your admin, a small file. You make a workspace of your own.</source>
        <translation>憑管理員的邀請（一個小檔案），建立您自己的工作區。</translation>
    </message>
    <message>
        <source>With them go: {parts}.</source>
        <translation>將一併刪除：{parts}。</translation>
    </message>
    <message>
        <source>With your invitation somebody makes a workspace that trusts you from the beginning. Before it is made it says whose invitation this is and who else will be able to open the workspace.</source>
        <translation>憑您的邀請，他人建立的工作區從一開始就信任您。建立之前會說明這是誰的邀請，以及還有誰能開啟該工作區。</translation>
    </message>
    <message>
        <source>Without a day it stands under Later.</source>
        <translation>沒有日期時歸入「以後」。</translation>
    </message>
    <message>
        <source>Without its customer it cannot be found.</source>
        <translation>不知道所屬客戶，無法尋找。</translation>
    </message>
    <message>
        <source>Words by which customers are grouped. New ones are made on a customer.</source>
        <translation>用於將客戶分組的詞語。新標籤在客戶卡片上新增。</translation>
    </message>
    <message>
        <source>Words for sorting, with semicolons between them.</source>
        <translation>用於分類的詞，以分號隔開。</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在處理</translation>
    </message>
    <message>
        <source>Works in a workspace of their own: gets a sealed file</source>
        <translation>在自己的工作區工作：得到一個封裝的檔案</translation>
    </message>
    <message>
        <source>Works in this workspace: gets the accounts here, without a file</source>
        <translation>在本工作區工作：直接在此接收，不需要檔案</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作區</translation>
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
        <source>Write a mail?</source>
        <translation>撰寫郵件？</translation>
    </message>
    <message>
        <source>Write a roster</source>
        <translation>製作名冊</translation>
    </message>
    <message>
        <source>Write a roster…</source>
        <translation>製作名冊…</translation>
    </message>
    <message>
        <source>Write an invitation</source>
        <translation>製作邀請</translation>
    </message>
    <message>
        <source>Write an invitation…</source>
        <translation>製作邀請…</translation>
    </message>
    <message>
        <source>Write at least one choice.</source>
        <translation>請至少填寫一個選項。</translation>
    </message>
    <message>
        <source>Write down what you promised and when to call again. It comes up here on its day.</source>
        <translation>請記下您的承諾和下次聯絡的時間，到期時會顯示在此處。</translation>
    </message>
    <message>
        <source>Write the mail</source>
        <translation>撰寫郵件</translation>
    </message>
    <message>
        <source>Write to {address}</source>
        <translation>寄郵件給{address}</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>年、月、日</translation>
    </message>
    <message>
        <source>Years it rests on</source>
        <translation>所依據的年數</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>Yes or no.</source>
        <translation>是或否。</translation>
    </message>
    <message>
        <source>Yes where the customer was promised it.</source>
        <translation>若已向客戶承諾，則為「是」。</translation>
    </message>
    <message>
        <source>You</source>
        <translation>個人資料</translation>
    </message>
    <message>
        <source>You and your company</source>
        <translation>您和您的公司</translation>
    </message>
    <message>
        <source>You can open it as soon as it is there.</source>
        <translation>產生後即可開啟。</translation>
    </message>
    <message>
        <source>You can undo this.</source>
        <translation>此操作可以復原。</translation>
    </message>
    <message>
        <source>You do not know this card yet. Compare its words first.</source>
        <translation>您還不認識此名片。請先核對其詞語。</translation>
    </message>
    <message>
        <source>You have new keys. Send your new card to everybody who trusts you.</source>
        <translation>您有了新金鑰。請把新名片傳給所有信任您的人。</translation>
    </message>
    <message>
        <source>You have no customers of your own yet.</source>
        <translation>您還沒有自己的客戶。</translation>
    </message>
    <message>
        <source>You may not see customers</source>
        <translation>您無權檢視客戶</translation>
    </message>
    <message>
        <source>You may not see these figures</source>
        <translation>您無權查看這些數據</translation>
    </message>
    <message>
        <source>You seal accounts for these people and take over what they seal. Nothing is taken from anybody else.</source>
        <translation>您為這些人封裝客戶，也接收他們封裝的檔案。其他人的檔案一概不接收。</translation>
    </message>
    <message>
        <source>You see from whom it is and what would happen before anything is changed. The file stays as it is.</source>
        <translation>在作任何變更之前，您會看到它來自誰、將會發生什麼。檔案保持原樣。</translation>
    </message>
    <message>
        <source>You see from whom it is before anything is changed. The file stays as it is.</source>
        <translation>在作任何變更之前，您會看到它來自誰。檔案保持原樣。</translation>
    </message>
    <message>
        <source>You see what was recognised before anything is changed. The file stays as it is.</source>
        <translation>變更任何內容之前，您會先看到辨識結果。檔案維持原樣。</translation>
    </message>
    <message>
        <source>You stopped it.</source>
        <translation>您已停止操作。</translation>
    </message>
    <message>
        <source>You took the giving up back: the accounts are yours again here. Tell the receiver to take it back too.</source>
        <translation>您已收回移交：客戶在此處重新歸您。請通知接收人也收回。</translation>
    </message>
    <message>
        <source>You trust another card of this person. Compare the words.</source>
        <translation>您信任的是此人的另一張名片。請核對詞語。</translation>
    </message>
    <message>
        <source>You trust another card of {name}. This one has other keys. Perhaps {name} made new ones, perhaps somebody else did. Call {name} on a number that you knew before and compare all eight words.</source>
        <translation>您信任的是{name}的另一張名片，這張的金鑰不同。也許是{name}換了新金鑰，也許是別人所為。請撥打您原本就知道的號碼聯絡{name}，核對全部八個詞。</translation>
    </message>
    <message>
        <source>You trust this card of {name} already.</source>
        <translation>您已信任{name}的這張名片。</translation>
    </message>
    <message>
        <source>You trust this card. The signature of the file is its own.</source>
        <translation>您信任此名片，檔案的簽章與之相符。</translation>
    </message>
    <message>
        <source>Your card</source>
        <translation>您的名片</translation>
    </message>
    <message>
        <source>Your card as a code</source>
        <translation>您名片的QR碼</translation>
    </message>
    <message>
        <source>Your card is on the clipboard. Paste it into a message; the other one pastes it into “Paste a card”.</source>
        <translation>您的名片已在剪貼簿中。請貼到訊息裡傳送；對方用「貼上名片」讀取。</translation>
    </message>
    <message>
        <source>Your card was saved. Send it to whoever seals accounts for you.</source>
        <translation>您的名片已儲存。請傳給要為您封裝客戶的人。</translation>
    </message>
    <message>
        <source>Your customers, and everything agreed with them, in one encrypted file on this computer.</source>
        <translation>您的客戶以及與他們的所有約定，都在本機的一個加密檔案中。</translation>
    </message>
    <message>
        <source>Your invitation</source>
        <translation>您的邀請</translation>
    </message>
    <message>
        <source>Your keys are made on this computer and stay in this workspace. That takes a moment, once.</source>
        <translation>您的金鑰在此電腦上產生，並留在此工作區中。只需片刻，且僅此一次。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Your name is missing: it stands beside what you do.</source>
        <translation>請填寫您的姓名：它會顯示在您的操作旁。</translation>
    </message>
    <message>
        <source>Your own card is left out.</source>
        <translation>您自己的名片不計在內。</translation>
    </message>
    <message>
        <source>Your recovery key</source>
        <translation>您的修復金鑰</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>您的角色</translation>
    </message>
    <message>
        <source>Your role does not allow giving customers or deals to somebody else.</source>
        <translation>您的角色無權將客戶或商機轉給他人。</translation>
    </message>
    <message>
        <source>Your role does not allow taking accounts over. Ask an admin.</source>
        <translation>您的角色無權接收客戶。請聯絡管理員。</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>您的角色無權執行此操作。</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask an admin.</source>
        <translation>您的角色無權這樣做。請找管理員。</translation>
    </message>
    <message>
        <source>Your role does not allow this. Nothing was changed. Ask an admin.</source>
        <translation>您的角色無權執行此操作。未做任何變更。請洽管理員。</translation>
    </message>
    <message>
        <source>Your team</source>
        <translation>您的團隊</translation>
    </message>
    <message>
        <source>a customer</source>
        <translation>某位客戶</translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>大約還需%n分鐘</numerusform>
        </translation>
    </message>
    <message>
        <source>about half-yearly</source>
        <translation>約每半年一次</translation>
    </message>
    <message>
        <source>about monthly</source>
        <translation>約每月一次</translation>
    </message>
    <message>
        <source>about quarterly</source>
        <translation>約每季一次</translation>
    </message>
    <message>
        <source>about weekly</source>
        <translation>約每週一次</translation>
    </message>
    <message>
        <source>added {what}</source>
        <translation>新增{what}</translation>
    </message>
    <message>
        <source>another field</source>
        <translation>其他欄位</translation>
    </message>
    <message numerus="yes">
        <source>at least %n days late</source>
        <translation>
            <numerusform>至少晚%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>at least {number} in one currency</source>
        <translation>單一幣別不少於{number}</translation>
    </message>
    <message>
        <source>by its words</source>
        <translation>核對詞語</translation>
    </message>
    <message>
        <source>by the former card</source>
        <translation>由舊名片作保</translation>
    </message>
    <message>
        <source>by the invitation</source>
        <translation>透過邀請</translation>
    </message>
    <message>
        <source>by the roster of {name}</source>
        <translation>{name}的名冊</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>經手人：{name}</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>變更</translation>
    </message>
    <message>
        <source>changed {what}</source>
        <translation>變更{what}</translation>
    </message>
    <message>
        <source>created</source>
        <translation>新增</translation>
    </message>
    <message numerus="yes">
        <source>due within %n days</source>
        <translation>
            <numerusform>%n天內到期</numerusform>
        </translation>
    </message>
    <message>
        <source>expected {day}</source>
        <translation>預計{day}</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>fri 3pm, in 2 weeks, 2026-12-24</source>
        <translation>週五下午3點、2週後、2026-12-24</translation>
    </message>
    <message>
        <source>from {before} to {now}</source>
        <translation>由{before}轉給{now}</translation>
    </message>
    <message numerus="yes">
        <source>in %n records</source>
        <translation>
            <numerusform>%n筆紀錄已填寫</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>剛剛</translation>
    </message>
    <message>
        <source>last contact: {when}</source>
        <translation>最近聯絡：{when}</translation>
    </message>
    <message>
        <source>late</source>
        <translation>已晚</translation>
    </message>
    <message>
        <source>leap month {month}</source>
        <translation>閏{month}月</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>還需不到一分鐘</translation>
    </message>
    <message>
        <source>lunar {month}, day {day}</source>
        <translation>農曆{month}{day}日</translation>
    </message>
    <message>
        <source>lunar {month}, day {day}, {year}</source>
        <translation>農曆{year}年{month}{day}日</translation>
    </message>
    <message>
        <source>me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>month {month}</source>
        <translation>{month}月</translation>
    </message>
    <message numerus="yes">
        <source>more than %n days ago</source>
        <translation>
            <numerusform>超過%n天前</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>從未聯絡</translation>
    </message>
    <message>
        <source>never, every 2 weeks, every mon</source>
        <translation>留空不重複；或每2週、每週一</translation>
    </message>
    <message>
        <source>next step: {step}</source>
        <translation>下一步：{step}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>no class</source>
        <translation>無等級</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>no orders in 12 months</source>
        <translation>近12個月無訂單</translation>
    </message>
    <message>
        <source>no region</source>
        <translation>無地區</translation>
    </message>
    <message>
        <source>no segment</source>
        <translation>未分群</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>無標籤</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>無負責人</translation>
    </message>
    <message>
        <source>none planned</source>
        <translation>未安排</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>無法匯入</translation>
    </message>
    <message>
        <source>not set by hand</source>
        <translation>未手動設定</translation>
    </message>
    <message>
        <source>not starred</source>
        <translation>未加星號</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>尚未使用</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>one other system</source>
        <translation>同一個外部系統</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>removed {what}</source>
        <translation>刪除{what}</translation>
    </message>
    <message>
        <source>return to {name}</source>
        <translation>退回給{name}</translation>
    </message>
    <message>
        <source>similar to {name}</source>
        <translation>與{name}相似</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day}起</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>已加星號</translation>
    </message>
    <message>
        <source>steady or rising</source>
        <translation>持平或上升</translation>
    </message>
    <message>
        <source>the contents</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>the figures</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>the file&apos;s</source>
        <translation>檔案的</translation>
    </message>
    <message>
        <source>the newest {count}</source>
        <translation>最新{count}筆</translation>
    </message>
    <message>
        <source>the number of accounts</source>
        <translation>客戶數</translation>
    </message>
    <message>
        <source>the same WeChat</source>
        <translation>微信相同</translation>
    </message>
    <message>
        <source>the same contact</source>
        <translation>聯絡方式相同</translation>
    </message>
    <message>
        <source>the same e-mail</source>
        <translation>電子郵件相同</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>名稱相同</translation>
    </message>
    <message>
        <source>the same phone number</source>
        <translation>電話相同</translation>
    </message>
    <message>
        <source>the sealed list</source>
        <translation>封裝清單</translation>
    </message>
    <message>
        <source>the workspace</source>
        <translation>工作區</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不變</translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>與{name}</translation>
    </message>
    <message>
        <source>within 7 days</source>
        <translation>7天內</translation>
    </message>
    <message>
        <source>yearly or less often</source>
        <translation>一年一次或更少</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>您的</translation>
    </message>
    <message>
        <source>{arrow} {change}</source>
        <translation>{arrow} {change}</translation>
    </message>
    <message>
        <source>{arrow} {points} points</source>
        <translation>{arrow} {points}個百分點</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{cases} of {asked}</source>
        <translation>{cases}/{asked}</translation>
    </message>
    <message>
        <source>{chart} as a table</source>
        <translation>{chart}（表格）</translation>
    </message>
    <message>
        <source>{chart}: {mark}</source>
        <translation>{chart}：{mark}</translation>
    </message>
    <message>
        <source>{counted}, {left}</source>
        <translation>{counted}，{left}</translation>
    </message>
    <message>
        <source>{count} columns are imported. Not imported: {names} and {more} more.</source>
        <translation>將匯入{count}欄。不匯入：{names}，另有{more}欄。</translation>
    </message>
    <message>
        <source>{count} columns are imported. Not imported: {names}.</source>
        <translation>將匯入{count}欄。不匯入：{names}。</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count}分鐘</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>已選{count}個</translation>
    </message>
    <message>
        <source>{customers} late by their own rhythm; {dormant} of them dormant, {lost} lost.</source>
        <translation>{customers}晚於自己的購買節奏，其中{dormant}位沉睡、{lost}位流失。</translation>
    </message>
    <message>
        <source>{day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>{day} {clock}</source>
        <translation>{day} {clock}</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{deed} ({keys})</source>
        <translation>{deed}（{keys}）</translation>
    </message>
    <message>
        <source>{definition} Amounts are converted to {currency} at the team&apos;s rate of their day; where there is none they stay in their own currency, as a group of their own.</source>
        <translation>{definition}金額依團隊當日的匯率換算為 {currency}；沒有匯率的保留原幣別，自成一組。</translation>
    </message>
    <message>
        <source>{definition} It rests on all orders up to the last day of the period; its first day does not count.</source>
        <translation>{definition}依據截至時段末日的全部訂單；時段首日不起作用。</translation>
    </message>
    <message>
        <source>{definition} Segments are those of the team&apos;s own map, version {version}.</source>
        <translation>{definition}細分群採用團隊自己的對應表，第{version}版。</translation>
    </message>
    <message>
        <source>{definition} The team has set fixed cut points: {recency} days, {frequency} orders, {monetary} in whole units of the currency.</source>
        <translation>{definition}團隊設定了固定分界點：{recency}天，{frequency}筆訂單，金額{monetary}（以幣別的整數單位計）。</translation>
    </message>
    <message>
        <source>{done} of {all} groups</source>
        <translation>已輸入{done}組，共{all}組</translation>
    </message>
    <message>
        <source>{done} of {total} rows</source>
        <translation>第{done}列，共{total}列</translation>
    </message>
    <message>
        <source>{done} rows</source>
        <translation>{done}列</translation>
    </message>
    <message>
        <source>{encoding}: {words}</source>
        <translation>{encoding}：{words}</translation>
    </message>
    <message>
        <source>{field} (needed)</source>
        <translation>{field}（必填）</translation>
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
        <source>{field}: {value} → {name}</source>
        <translation>{field}：{value} → {name}</translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n accounts</source>
        <translation>
            <numerusform>{file}：%n 個客戶</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>{format} ({ending})</source>
        <translation>{format}（{ending}）</translation>
    </message>
    <message>
        <source>{group}  {count}</source>
        <translation>{group}  {count}</translation>
    </message>
    <message>
        <source>{group} ({count})</source>
        <translation>{group}（{count}）</translation>
    </message>
    <message>
        <source>{group}: {count}</source>
        <translation>{group}：{count}</translation>
    </message>
    <message>
        <source>{happened} The command: {command}</source>
        <translation>{happened}命令：{command}</translation>
    </message>
    <message>
        <source>{happened} {do}</source>
        <translation>{happened}{do}</translation>
    </message>
    <message>
        <source>{interactions} with {customers}, most by {name}.</source>
        <translation>與{customers}有{interactions}，以{name}最多。</translation>
    </message>
    <message>
        <source>{key}</source>
        <translation>{key}</translation>
    </message>
    <message>
        <source>{kind}  {count}</source>
        <translation>{kind}  {count}</translation>
    </message>
    <message>
        <source>{kind} {number}</source>
        <translation>{kind}{number}</translation>
    </message>
    <message>
        <source>{kind}, {minutes} min</source>
        <translation>{kind}，{minutes}分鐘</translation>
    </message>
    <message>
        <source>{kind}: {count}</source>
        <translation>{kind}{count}筆</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}分鐘</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{year}年{month}</translation>
    </message>
    <message>
        <source>{month}: {sum}</source>
        <translation>{month}：{sum}</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <comment>currencies</comment>
        <translation>
            <numerusform>{names}及其他%n種貨幣</numerusform>
        </translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation>{names}，另有{more}個</translation>
    </message>
    <message>
        <source>{names}, {name}</source>
        <translation>{names}、{name}</translation>
    </message>
    <message>
        <source>{names}: what has one of these gets the other instead. One undo takes it back.</source>
        <translation>{names}：帶有這些標籤的客戶將改用合併後的標籤。復原一次即可還原。</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name}（{count}）</translation>
    </message>
    <message numerus="yes">
        <source>{name} gets a copy of your %n customers, to look at and to count with. They stay yours, and nothing can be changed in the copy. The next copy takes the place of this one.</source>
        <translation>
            <numerusform>{name}將得到您%n位客戶的副本，供檢視和統計。客戶仍歸您，副本中無法變更任何內容。下一份副本會取代這一份。</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} has them too until the handover is taken back there. Agree on it first: what {name} did since comes to you as a file.</source>
        <translation>{name}那邊收回之前，雙方都有這些客戶。請先商定：{name}此後所做的工作會以檔案形式交給您。</translation>
    </message>
    <message>
        <source>{name} invites you to a team. Your workspace will trust {name}: accounts can come from there and go there.</source>
        <translation>{name}邀請您加入團隊。您的工作區將信任{name}：客戶可以從那裡來，也可以到那裡去。</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>將刪除「{name}」。</translation>
    </message>
    <message>
        <source>{name} made most: {share} of the revenue of {all}.</source>
        <translation>{name}業績最高：占{all}總營收的{share}。</translation>
    </message>
    <message>
        <source>{name} made new keys, and the old key, which you trust, speaks for them. No call is needed.</source>
        <translation>{name}換了新金鑰，而您信任的舊金鑰為其作保。無需打電話。</translation>
    </message>
    <message>
        <source>{name} · {detail}</source>
        <translation>{name} · {detail}</translation>
    </message>
    <message>
        <source>{name}, in {place}</source>
        <translation>{name}，位於{place}</translation>
    </message>
    <message>
        <source>{name}, not there any more: {place}</source>
        <translation>{name}，已不在原處：{place}</translation>
    </message>
    <message>
        <source>{name}, since {month}</source>
        <translation>{name}，{month}起</translation>
    </message>
    <message>
        <source>{name}, {count} customers</source>
        <translation>{name}，{count}個客戶</translation>
    </message>
    <message>
        <source>{name}, {email}</source>
        <translation>{name}，{email}</translation>
    </message>
    <message>
        <source>{name}, {role}</source>
        <translation>{name}，{role}</translation>
    </message>
    <message>
        <source>{name}, {role}, {email}</source>
        <translation>{name}，{role}，{email}</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n accounts, {amount} {currency} in twelve months, {tasks} open follow-ups</source>
        <translation>
            <numerusform>{name}：%n 個客戶，十二個月內 {amount} {currency}，{tasks} 項待辦跟進</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} MB</translation>
    </message>
    <message>
        <source>{number}. {name}</source>
        <translation>{number}. {name}</translation>
    </message>
    <message>
        <source>{often} on {days}</source>
        <translation>{often}的{days}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>{product}, {region}</source>
        <translation>{product}，{region}</translation>
    </message>
    <message>
        <source>{purpose}, sealed on {day}</source>
        <translation>{purpose}，封裝於{day}</translation>
    </message>
    <message>
        <source>{read} rows read: {created} created, {updated} updated, {unchanged} unchanged, {skipped} skipped, {failed} failed.</source>
        <translation>已讀取{read}列：新增{created}列，更新{updated}列，未變{unchanged}列，略過{skipped}列，失敗{failed}列。</translation>
    </message>
    <message>
        <source>{rhythm} {stages}</source>
        <translation>{rhythm}{stages}</translation>
    </message>
    <message>
        <source>{rhythm}, due in {days}.</source>
        <translation>{rhythm}，預計{days}後下單。</translation>
    </message>
    <message>
        <source>{rhythm}, due today.</source>
        <translation>{rhythm}，今天到期。</translation>
    </message>
    <message>
        <source>{rhythm}, {days} late.</source>
        <translation>{rhythm}，已晚{days}。</translation>
    </message>
    <message>
        <source>{said}, {customers}</source>
        <translation>{said}，{customers}</translation>
    </message>
    <message>
        <source>{sales} {activity}</source>
        <translation>{sales}{activity}</translation>
    </message>
    <message>
        <source>{sales} {contacts}</source>
        <translation>{sales}{contacts}</translation>
    </message>
    <message>
        <source>{segment}: {customers} of {all} buyers, {share} of the revenue.</source>
        <translation>{segment}：{all}位買家中的{customers}位，貢獻營收的{share}。</translation>
    </message>
    <message>
        <source>{sentence} Amounts are those in {currency}; there are also some in {others}.</source>
        <translation>{sentence}金額僅含{currency}；另有{others}的訂單。</translation>
    </message>
    <message>
        <source>{sentence} Now at {mark}</source>
        <translation>{sentence}目前：{mark}</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}。</translation>
    </message>
    <message>
        <source>{sentence}; most of those who began in {cohort}.</source>
        <translation>{sentence}；其中{cohort}開始購買的客戶比例最高。</translation>
    </message>
    <message>
        <source>{sentence}; quietest month {month}.</source>
        <translation>{sentence}；最淡月份為{month}。</translation>
    </message>
    <message>
        <source>{setting}: {choice}</source>
        <translation>{setting}：{choice}</translation>
    </message>
    <message>
        <source>{shown} of {all} accounts</source>
        <translation>{all}個客戶中的{shown}個</translation>
    </message>
    <message>
        <source>{shown} of {total} shown</source>
        <translation>顯示{shown}個，共{total}個</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <source>{size}, {columns}</source>
        <translation>{size}，{columns}</translation>
    </message>
    <message>
        <source>{span} ago</source>
        <translation>{span}前</translation>
    </message>
    <message>
        <source>{stage} {count}</source>
        <translation>{stage} {count}</translation>
    </message>
    <message>
        <source>{sum} in 12 months, most in {month}</source>
        <translation>近12個月{sum}，{month}最高</translation>
    </message>
    <message numerus="yes">
        <source>{tags} tags, put on customers %n times.</source>
        <translation>
            <numerusform>{tags}個標籤，在客戶上共使用%n次。</numerusform>
        </translation>
    </message>
    <message>
        <source>{text}: {reason}</source>
        <translation>{text}：{reason}</translation>
    </message>
    <message>
        <source>{title} · {day}</source>
        <translation>{title} · {day}</translation>
    </message>
    <message>
        <source>{title}: not while the workspace is open for reading only</source>
        <translation>{title}：工作區以唯讀方式開啟時無法使用</translation>
    </message>
    <message>
        <source>{title}: your role does not allow this</source>
        <translation>{title}：您的角色無權執行此操作</translation>
    </message>
    <message>
        <source>{title}: {text}</source>
        <translation>{title}：{text}</translation>
    </message>
    <message>
        <source>{title}: {values}</source>
        <translation>{title}：{values}</translation>
    </message>
    <message>
        <source>{total} in all, {orders}</source>
        <translation>累計{total}，{orders}</translation>
    </message>
    <message>
        <source>{type} · {used}</source>
        <translation>{type} · {used}</translation>
    </message>
    <message>
        <source>{type} · {used} · {choices}</source>
        <translation>{type} · {used} · {choices}</translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation>{day}{weekday}</translation>
    </message>
    <message>
        <source>{weekday}, {day}</source>
        <translation>{day}{weekday}</translation>
    </message>
    <message>
        <source>{weekday}, {day}, {time}</source>
        <translation>{day}{weekday} {time}</translation>
    </message>
    <message>
        <source>{what}, the period before</source>
        <translation>{what}（上一時段）</translation>
    </message>
    <message>
        <source>{who} changed this on {when}. Nothing you typed is lost: look at it and save again.</source>
        <translation>{who}於{when}修改了此內容。您輸入的內容沒有遺失，請檢視後再次儲存。</translation>
    </message>
    <message>
        <source>{words} · {day}</source>
        <translation>{words} · {day}</translation>
    </message>
    <message>
        <source>{year} in 12 months · {total} in all, {orders}</source>
        <translation>近12個月{year} · 累計{total}，{orders}</translation>
    </message>
    <message>
        <source>· {day}</source>
        <translation>· {day}</translation>
    </message>
    <message>
        <source>“Back up now” writes here. The program&apos;s own backups stay with its other files.</source>
        <translation>「立即備份」寫入此處。程式自動建立的備份仍與其他程式檔案放在一起。</translation>
    </message>
    <message>
        <source>“{name}” was written, but then the disk reported an error: a power cut may still take it away. Check the disk, and look whether it is there.</source>
        <translation>「{name}」已寫入，但隨後磁碟回報了錯誤：斷電仍可能使其遺失。請檢查磁碟，並確認該檔案還在。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more. See them all with --json.</source>
        <translation>
            <numerusform>……另有%n筆。使用「--json」可查看全部。</numerusform>
        </translation>
    </message>
</context>
</TS>
