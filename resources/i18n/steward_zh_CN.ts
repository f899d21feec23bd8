<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n accounts change their owner in this workspace, at once and as one step that can be undone.</source>
        <translation>
            <numerusform>本工作区内%n个客户立即更换负责人，作为一步操作，可以撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts have their new owners; figures and contents were proven equal before and after. Undo takes it back.</source>
        <translation>
            <numerusform>%n个客户已有新的负责人；前后的数字与内容经核对完全一致。撤销即可收回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts were written out. They are not encrypted there.</source>
        <translation>
            <numerusform>已写出%n个客户。这些文件未加密。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bought again</source>
        <translation>
            <numerusform>%n位再次购买</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n buyers</source>
        <translation>
            <numerusform>%n位买家</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by the rhythm of all</source>
        <translation>
            <numerusform>%n位按全体的节奏推算</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by the rhythm of their segment</source>
        <translation>
            <numerusform>%n位按所属细分群的节奏推算</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled orders left out</source>
        <translation>
            <numerusform>不含%n笔已取消的订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards were accepted.</source>
        <translation>
            <numerusform>已接受%n张名片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n个联系人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers are back</source>
        <translation>
            <numerusform>%n位客户已回来</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers are deleted: {who}.</source>
        <translation>
            <numerusform>将删除%n个客户：{who}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers are put away. Nothing is lost, and they can be brought back: {who}.</source>
        <translation>
            <numerusform>将归档%n个客户，内容不会丢失，以后可以取消归档：{who}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers are up to date now</source>
        <translation>
            <numerusform>%n位客户已是最新</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers are yours now</source>
        <translation>
            <numerusform>%n位客户现在归您</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers can be looked at now</source>
        <translation>
            <numerusform>现在可查看%n位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers come back from the archive: {who}.</source>
        <translation>
            <numerusform>将取消归档%n个客户：{who}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers get a follow-up each, for their owners: {who}.</source>
        <translation>
            <numerusform>%n位客户各得一条跟进，归其负责人：{who}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers get another owner: {who}.</source>
        <translation>
            <numerusform>将变更%n个客户的负责人：{who}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers get these tags: {who}.</source>
        <translation>
            <numerusform>将为%n个客户加上这些标签：{who}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers have it.</source>
        <translation>
            <numerusform>有%n个客户使用此标签。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers have it. Deleting takes it off them; nothing else is lost.</source>
        <translation>
            <numerusform>有%n个客户使用此标签。删除后会从这些客户上移除，不影响其他内容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers that came on {day} go from here, with all that came with them.</source>
        <translation>
            <numerusform>{day}接收的%n位客户及其全部附带内容将从此处移除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers were taken back.</source>
        <translation>
            <numerusform>已撤回%n位客户。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers with other currencies</source>
        <translation>
            <numerusform>%n位客户使用其他币种</numerusform>
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
            <numerusform>%n个商机</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are sealed, one for each successor who works elsewhere. Nobody else can open them. The accounts stay here until the receipt comes back and proves that all arrived.</source>
        <translation>
            <numerusform>将封装%n个文件，在别处工作的接收人每人一个，其他人无法打开。回执返回并证明全部送达之前，客户仍留在这里。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups</source>
        <translation>
            <numerusform>%n项跟进</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups done</source>
        <translation>
            <numerusform>完成%n项跟进</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups moved</source>
        <translation>
            <numerusform>%n项跟进改期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups planned</source>
        <translation>
            <numerusform>已安排%n条跟进</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interactions</source>
        <translation>
            <numerusform>%n条互动记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interactions without a day</source>
        <translation>
            <numerusform>%n条互动记录无日期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late by their own rhythm</source>
        <translation>
            <numerusform>%n位晚于自己的购买节奏</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有%n项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more errors meanwhile; they are in the log.</source>
        <translation>
            <numerusform>其间又发生%n个错误，均已记入日志。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never bought</source>
        <translation>
            <numerusform>%n位从未购买</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers of other systems belong to another customer here. They are kept and passed on unchanged.</source>
        <translation>
            <numerusform>%n个其他系统的编号在此处属于别的客户。它们会保留，并在下次交接时原样传递。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them stay as they are here: they came back since, or somebody else has them.</source>
        <translation>
            <numerusform>其中%n个在此处保持原样：它们后来已退回，或已归他人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these accounts are in a file already that somebody may still take over. Nothing was sealed. Read its receipt below first. Only if you know that nobody will ever take that file over, seal them once more.</source>
        <translation>
            <numerusform>其中%n个客户已在另一个文件中，可能仍会有人接收。未封装任何内容。请先在下方读取其回执。只有确知不会再有人接收那个文件时，才再次封装。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these accounts are in files that were sealed before, and whose receipt is still awaited. If those are taken over too, two people have the same account.</source>
        <translation>
            <numerusform>其中%n个客户已在先前封装、尚待回执的文件中。若那些文件也被接收，同一客户将归两人所有。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these accounts were sealed already, and no receipt came back yet: file {bundle}. Nothing was sealed. Verify its receipt; or, if nobody will ever import that file, seal them once more on purpose.</source>
        <translation>
            <numerusform>其中%n个客户已经封装过，尚未收到回执：文件{bundle}。未封装任何内容。请核对其回执；若确定无人会导入该文件，请特意再次封装。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open follow-ups are overdue. They go along as they are: look through them with the leaver first.</source>
        <translation>
            <numerusform>有%n项待办跟进已逾期，会原样一并移交：请先与移交人一起过一遍。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open follow-ups of the leaver are for accounts of others. They stay behind: give them to somebody before the leaver goes.</source>
        <translation>
            <numerusform>移交人有%n项待办跟进属于他人的客户，不会随同移交：请在其离开之前交给别人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order lines</source>
        <translation>
            <numerusform>%n条订单明细</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n笔订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders after the last day</source>
        <translation>
            <numerusform>%n笔订单晚于末日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders in other currencies</source>
        <translation>
            <numerusform>%n笔订单为其他币种</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders without a day</source>
        <translation>
            <numerusform>%n笔订单无日期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders without a region</source>
        <translation>
            <numerusform>%n笔订单无地区</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders without lines</source>
        <translation>
            <numerusform>%n笔订单无明细</numerusform>
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
            <numerusform>有%n人的主管是移交人。请在“设置”的“团队”中为他们另选主管。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n products</source>
        <translation>
            <numerusform>%n个产品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n products in common, such as {names}</source>
        <translation>
            <numerusform>共同购买过%n种产品，如{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n purchases</source>
        <translation>
            <numerusform>%n次购买</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records go, because they are no longer there either</source>
        <translation>
            <numerusform>%n条记录将移除，因为发送人那边也已没有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records have something in it. It is kept, in the form of the new type.</source>
        <translation>
            <numerusform>有%n条记录填写了此字段。内容会保留，并转为新类型的格式。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records have something in this field, so it stays.</source>
        <translation>
            <numerusform>有%n条记录填写了此字段，因此不能删除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records have something in this field, so it was kept.</source>
        <translation>
            <numerusform>有%n条记录填写了此字段，因此予以保留。</numerusform>
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
        <source>%n records were written on both sides</source>
        <translation>
            <numerusform>%n条记录双方都改动过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were exported. The file is not encrypted.</source>
        <translation>
            <numerusform>已导出%n行。该文件未加密。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were saved with the reasons. The file is not encrypted.</source>
        <translation>
            <numerusform>已保存%n行及其原因。该文件未加密。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were written.</source>
        <translation>
            <numerusform>已写入%n行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n smaller records</source>
        <translation>
            <numerusform>%n条其他记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n个标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that may be customers of yours already</source>
        <translation>
            <numerusform>%n位可能与您已有的客户相同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things to look at</source>
        <translation>
            <numerusform>%n处需要留意</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values of this field do not fit the new type or choices. Nothing was changed. Change those values first.</source>
        <translation>
            <numerusform>此字段中有%n个值不符合新的类型或选项。未做任何更改。请先修改这些值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whole months</source>
        <translation>
            <numerusform>%n个完整月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a rhythm of their own</source>
        <translation>
            <numerusform>%n位有自己的购买节奏</numerusform>
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
        <translation>提前1小时</translation>
    </message>
    <message>
        <source>1 week before</source>
        <translation>提前1周</translation>
    </message>
    <message>
        <source>1. Who gives and who gets</source>
        <translation>1. 谁移交，谁接收</translation>
    </message>
    <message>
        <source>10 minutes before</source>
        <translation>提前10分钟</translation>
    </message>
    <message>
        <source>10% or more above or below the period before</source>
        <translation>较上一时段高出或低于10%及以上</translation>
    </message>
    <message>
        <source>10% or more above or below the same month a year before</source>
        <translation>较去年同月高出或低于10%及以上</translation>
    </message>
    <message>
        <source>12-month value</source>
        <translation>近12个月金额</translation>
    </message>
    <message>
        <source>2. The plan</source>
        <translation>2. 方案</translation>
    </message>
    <message>
        <source>3. Carry it out</source>
        <translation>3. 执行</translation>
    </message>
    <message>
        <source>A &amp;date…</source>
        <translation>其他日期(&amp;D)…</translation>
    </message>
    <message>
        <source>A backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>A backup is made first, so that the way back is certain.</source>
        <translation>导入前会先创建备份，确保可以恢复原状。</translation>
    </message>
    <message>
        <source>A backup is made first. Afterwards the whole workspace is compared with how it was before the handover came.</source>
        <translation>会先做备份。之后将整个工作区与接收这次交接之前的状态比对。</translation>
    </message>
    <message>
        <source>A backup is made first. Then all of them come in, or none. Afterwards you save a receipt for the sender, and for some days you can take everything back.</source>
        <translation>会先做备份。然后要么全部接收，要么一个也不接收。之后您为发送人保存回执，并且在若干天内可以全部撤回。</translation>
    </message>
    <message>
        <source>A backup is restored into a new file beside this one. This workspace stays as it is.</source>
        <translation>备份会恢复为当前文件旁边的新文件。当前工作区保持不变。</translation>
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
        <source>A comma or semicolon parts two tags, so no tag has one. Nothing was changed.</source>
        <translation>标签之间以逗号或分号分隔，因此标签名称中不能含有这些符号。未做任何更改。</translation>
    </message>
    <message>
        <source>A common word, name or password is tried first. Put several uncommon words together.</source>
        <translation>常见的词语、姓名和密码最先被猜到。请把几个不常见的词连在一起。</translation>
    </message>
    <message>
        <source>A copy to look at and count with. The accounts stay yours; the next copy replaces this one.</source>
        <translation>仅供查看与统计的副本。客户仍归您；下一份副本会取代它。</translation>
    </message>
    <message>
        <source>A country has two letters, such as CN.</source>
        <translation>国家/地区代码由两个字母组成，例如CN。</translation>
    </message>
    <message>
        <source>A currency has two rates for one day.</source>
        <translation>同一币种在同一天有两个汇率。</translation>
    </message>
    <message>
        <source>A currency such as EUR; empty: each amount in its own. The list and the card keep each amount as it is.</source>
        <translation>一个币种，例如 EUR；留空则各金额用原币种。列表和客户卡片始终保留原金额。</translation>
    </message>
    <message>
        <source>A customer is lost later than dormant.</source>
        <translation>流失须晚于沉睡。</translation>
    </message>
    <message>
        <source>A demo needs at least one customer.</source>
        <translation>演示数据至少需要一个客户。</translation>
    </message>
    <message>
        <source>A field of your own; made where there is none of this name.</source>
        <translation>您的自定义字段；若没有同名字段则会创建。</translation>
    </message>
    <message>
        <source>A file that is on this computer already, or that somebody gave you.</source>
        <translation>本机上已有的文件，或他人交给您的文件。</translation>
    </message>
    <message>
        <source>A file with this number, but another content, was taken over here before.</source>
        <translation>此前已接收过编号相同而内容不同的文件。</translation>
    </message>
    <message>
        <source>A filter has terms such as country=Germany; this is none: {term}</source>
        <translation>筛选条件须写成“country=Germany”的形式，此处不符：{term}</translation>
    </message>
    <message>
        <source>A forecast needs a horizon of at least one week.</source>
        <translation>预测期至少需要一周。</translation>
    </message>
    <message>
        <source>A handover file with the same number and another content was imported before. Nothing was changed. Ask the sender which one is genuine.</source>
        <translation>此前已导入过编号相同而内容不同的交接文件。未作任何更改。请向发送人确认哪一份是真的。</translation>
    </message>
    <message>
        <source>A later file of this sender was taken over here already.</source>
        <translation>此处已接收过该发送人更晚的文件。</translation>
    </message>
    <message>
        <source>A later handover file of this sender was imported already. Nothing was changed. Ask the sender to seal it again.</source>
        <translation>已导入过此发送人更晚的交接文件。未作任何更改。请发送人重新封装。</translation>
    </message>
    <message>
        <source>A later handover of these accounts stands on this one. Nothing was changed. Take that one back first: {bundle}</source>
        <translation>这些客户之后还有一次交接以此为基础。未做任何更改。请先收回那一次：{bundle}</translation>
    </message>
    <message>
        <source>A limit is a number, or - for none: {text}</source>
        <translation>上限应为数字，或用 - 表示不限：{text}</translation>
    </message>
    <message>
        <source>A line each: the day from which it holds, the currency, and what one unit of it is in the reporting currency, such as 2026-01-01 USD 0.92. Orders without a rate stay in their own currency.</source>
        <translation>每行一条：生效日期、币种，以及一单位该币种折合多少汇报币种，例如 2026-01-01 USD 0.92。没有汇率的订单保留原币种。</translation>
    </message>
    <message>
        <source>A line needs an amount, or quantity and unit price. Nothing was changed.</source>
        <translation>订单明细须填写金额，或填写数量和单价。未做任何更改。</translation>
    </message>
    <message>
        <source>A loyal customer has more purchase days than a new one.</source>
        <translation>忠诚客户的购买天数须多于新客户。</translation>
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
        <source>A member of the team: by name, e-mail or number.</source>
        <translation>团队成员：姓名、邮箱或编号均可。</translation>
    </message>
    <message>
        <source>A number from 1 to {most} is needed, such as 2 or 2.5.</source>
        <translation>需要1到{most}之间的数字，例如2或2.5。</translation>
    </message>
    <message>
        <source>A part of the file is larger than any handover may be.</source>
        <translation>文件的某一部分超出了交接文件允许的大小。</translation>
    </message>
    <message>
        <source>A part of the handover file is larger than allowed. Nothing was changed.</source>
        <translation>交接文件的某一部分超过允许的大小。未作任何更改。</translation>
    </message>
    <message>
        <source>A passphrase only you know</source>
        <translation>只有您知道的密码短语</translation>
    </message>
    <message>
        <source>A picture can be narrowed by {known}, not by {name}.</source>
        <translation>图片可按{known}筛选，不能按{name}筛选。</translation>
    </message>
    <message>
        <source>A quotation mark in line {line} is never closed.</source>
        <translation>第{line}行的引号没有闭合。</translation>
    </message>
    <message>
        <source>A receipt is the proof of the receiver. It holds nothing of any customer.</source>
        <translation>回执是接收人的证明，不含任何客户资料。</translation>
    </message>
    <message>
        <source>A record in the handover file cannot be read. Nothing was changed.</source>
        <translation>交接文件中有一条记录无法读取。未作任何更改。</translation>
    </message>
    <message numerus="yes">
        <source>A roster holds your card and those of %n people whom you trust. Everybody who trusts you can read it, and then trusts all of them at once.</source>
        <translation>
            <numerusform>名册中有您的名片，以及您信任的%n个人的名片。凡是信任您的人都可以读取它，随即一次信任其中所有人。</numerusform>
        </translation>
    </message>
    <message>
        <source>A row changes the record that has the same there.</source>
        <translation>每行更改此处内容相同的那条记录。</translation>
    </message>
    <message>
        <source>A row without a number is the one it was when the file was imported before.</source>
        <translation>没有编号的行，视为该文件上次导入时的同一条记录。</translation>
    </message>
    <message>
        <source>A rule looks like FIELD=VALUE=SUCCESSOR; this does not: {text}</source>
        <translation>规则的写法是 FIELD=VALUE=SUCCESSOR，这个不是：{text}</translation>
    </message>
    <message>
        <source>A rule names nobody of the successors: {text}</source>
        <translation>规则没有指明任何一位接收人：{text}</translation>
    </message>
    <message>
        <source>A season index needs {needed} whole months of sales; there are {found}.</source>
        <translation>季节指数需要{needed}个完整月的销售数据，目前只有{found}个。</translation>
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
        <source>A share, such as 10 % or 0.1.</source>
        <translation>比例，例如10%或0.1。</translation>
    </message>
    <message>
        <source>A sheet for Excel, WPS, Numbers or LibreOffice.</source>
        <translation>可用Excel、WPS、Numbers或LibreOffice打开的表格。</translation>
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
        <source>A successor of this plan is nobody of this workspace. Nothing was changed.</source>
        <translation>此计划中的一位接收人不是本工作区的人员。未做任何更改。</translation>
    </message>
    <message>
        <source>A successor of this plan works in this workspace and needs no file. Nothing was sealed. Reassign the accounts instead.</source>
        <translation>此方案中的一位接收人就在本工作区工作，不需要文件。未封装任何内容。请改为直接转交客户。</translation>
    </message>
    <message>
        <source>A text file has no sheets.</source>
        <translation>文本文件中没有工作表。</translation>
    </message>
    <message>
        <source>A whole number from 1 to {most} is needed.</source>
        <translation>需要1到{most}之间的整数。</translation>
    </message>
    <message>
        <source>A workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>A year before</source>
        <translation>去年同月</translation>
    </message>
    <message>
        <source>About {purchases} expected in the next {weeks} weeks from {customers}.</source>
        <translation>预计未来{weeks}周内，{customers}约有{purchases}。</translation>
    </message>
    <message>
        <source>Accepted: {name}. Fingerprint: {words}</source>
        <translation>已接受：{name}。指纹：{words}</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Accounts cannot be shared out by {field}.</source>
        <translation>不能按 {field} 分配客户。</translation>
    </message>
    <message>
        <source>Accounts given back</source>
        <translation>退回的客户</translation>
    </message>
    <message>
        <source>Accounts of the plan</source>
        <translation>方案中的客户</translation>
    </message>
    <message>
        <source>Accounts reassigned</source>
        <translation>客户已重新分配</translation>
    </message>
    <message>
        <source>Accounts sealed for handover</source>
        <translation>已封装待移交的客户</translation>
    </message>
    <message>
        <source>Accounts taken over</source>
        <translation>已接收客户</translation>
    </message>
    <message>
        <source>Accounts that came with this file</source>
        <translation>随此文件接收的客户</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>活跃</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>Add a deal</source>
        <translation>添加商机</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>添加明细</translation>
    </message>
    <message>
        <source>Add a successor</source>
        <translation>添加接收人</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Add an order</source>
        <translation>添加订单</translation>
    </message>
    <message>
        <source>Add field</source>
        <translation>添加字段</translation>
    </message>
    <message>
        <source>Add field…</source>
        <translation>添加字段…</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>添加筛选</translation>
    </message>
    <message>
        <source>Add follow-up</source>
        <translation>添加跟进</translation>
    </message>
    <message>
        <source>Add new, change existing</source>
        <translation>新增并更改已有记录</translation>
    </message>
    <message>
        <source>Add one or two uncommon words.</source>
        <translation>请再加一两个不常见的词。</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>添加成员</translation>
    </message>
    <message>
        <source>Add person…</source>
        <translation>添加成员…</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Add the first customer by hand.</source>
        <translation>手动添加第一个客户。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>管理员</translation>
    </message>
    <message numerus="yes">
        <source>After %n minutes</source>
        <translation>
            <numerusform>%n分钟后</numerusform>
        </translation>
    </message>
    <message>
        <source>After encrypting anew the workspace differs from its backup. Restore the backup made just before.</source>
        <translation>重新加密后，工作区与其备份不一致。请恢复刚才创建的备份。</translation>
    </message>
    <message>
        <source>After that the file is tried out, still without changing anything.</source>
        <translation>之后会试行此文件，仍不作任何更改。</translation>
    </message>
    <message>
        <source>After this time without a key or click.</source>
        <translation>在此时间内没有按键或点击，即自动锁定。</translation>
    </message>
    <message>
        <source>After {month} months, {rate} of new customers buy</source>
        <translation>首购{month}个月后，{rate}的新客户有购买</translation>
    </message>
    <message>
        <source>Afterwards only an admin can, and only on purpose.</source>
        <translation>此后只有管理员可以，且须特意为之。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All accounts of this file came back and are worked on here again.</source>
        <translation>此文件的客户已全部退回，重新在此处维护。</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>所有更改已保存</translation>
    </message>
    <message>
        <source>All charts</source>
        <translation>全部图表</translation>
    </message>
    <message>
        <source>All facts</source>
        <translation>全部资料</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>All of it or nothing: if it is stopped, everything stays as it is.</source>
        <translation>要么全部完成，要么什么都不做：中途停止时一切保持不变。</translation>
    </message>
    <message>
        <source>All of it was tried out and taken back. Nothing was changed.</source>
        <translation>已全部试行并还原。未作任何更改。</translation>
    </message>
    <message>
        <source>All of them or none: if it is stopped, or the power fails, everything is as it was.</source>
        <translation>要么全部，要么一个也没有：中途停止或断电时，一切仍如原样。</translation>
    </message>
    <message>
        <source>All owners</source>
        <translation>全部负责人</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>全部产品</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>全部地区</translation>
    </message>
    <message>
        <source>All rows or none: if it is stopped, nothing is changed.</source>
        <translation>要么全部导入，要么一行都不导入：如果中途停止，不会有任何更改。</translation>
    </message>
    <message>
        <source>All segments</source>
        <translation>全部细分群</translation>
    </message>
    <message>
        <source>All successors</source>
        <translation>全部接收人</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>全部团队</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>All {count} columns are imported.</source>
        <translation>全部{count}列都会导入。</translation>
    </message>
    <message>
        <source>Also when its screen is locked, where the desktop tells its programs.</source>
        <translation>屏幕锁定时也会锁定（需要桌面环境支持）。</translation>
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
        <source>An account did not come from {name}, or is not worked on here any more. Nothing was sealed.</source>
        <translation>有客户并非来自{name}，或已不在此处维护。未封装任何内容。</translation>
    </message>
    <message>
        <source>An admin can still take it back. Or give single accounts back to the sender.</source>
        <translation>管理员仍可撤回。也可以把个别客户退回给发送人。</translation>
    </message>
    <message>
        <source>An admin changes it under Team.</source>
        <translation>由管理员在“团队”中更改。</translation>
    </message>
    <message>
        <source>An admin holds the printed half of that key. If you do not know why, ask your admin; what was done stands in the history.</source>
        <translation>该密钥打印出的一半由管理员持有。如不清楚缘由，请询问管理员；所做的操作都记在历史中。</translation>
    </message>
    <message>
        <source>An admin makes it in the admin&apos;s own workspace; it comes to others with the invitation.</source>
        <translation>由管理员在自己的工作区中生成，并随邀请带给其他人。</translation>
    </message>
    <message>
        <source>An admin opened this workspace with the recovery key of the organisation since you were here.</source>
        <translation>自您上次使用以来，管理员曾用组织恢复密钥打开此工作区。</translation>
    </message>
    <message>
        <source>An amount, with or without its currency.</source>
        <translation>金额，可带或不带币种。</translation>
    </message>
    <message>
        <source>An earlier row of this file says something else about the same record.</source>
        <translation>此文件中靠前的某一行对同一条记录给出了不同的内容。</translation>
    </message>
    <message>
        <source>An empty name is the usual one, in the language of whoever looks.</source>
        <translation>留空则用通常的名称，按查看者的语言显示。</translation>
    </message>
    <message>
        <source>An empty passphrase protects nothing. Nothing was changed.</source>
        <translation>空的密码短语起不到保护作用。未做任何更改。</translation>
    </message>
    <message>
        <source>An invitation makes a new workspace: choose “New workspace…” under File, then “Join a team”.</source>
        <translation>邀请用于创建新工作区：请在“文件”中选择“新建工作区…”，再选“加入团队”。</translation>
    </message>
    <message>
        <source>An unexpected error stopped this. You can try again.</source>
        <translation>出现意外错误，操作已停止。您可以重试。</translation>
    </message>
    <message>
        <source>Another card of this person is trusted here, and it does not speak for this one.</source>
        <translation>此处信任的是此人的另一张名片，而那张名片未为这张作保。</translation>
    </message>
    <message>
        <source>Another card of {name} was accepted here before, and its key does not vouch for this one. Nothing was changed. Compare the words with {name} before you accept it.</source>
        <translation>此前已接受{name}的另一张名片，而其密钥未为此名片作保。未作任何更改。请先与{name}核对词语，再接受它。</translation>
    </message>
    <message>
        <source>Another file is under way. Wait until it is done, or stop it.</source>
        <translation>另一个文件正在处理。请等待其完成，或将其停止。</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>其他文件…</translation>
    </message>
    <message>
        <source>Another plan is being carried out. Wait until it is done.</source>
        <translation>另一份方案正在执行。请等它完成。</translation>
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
        <source>Anybody could have made this card. Call {name} on a number that you knew before, and ask for the eight words that stand there under “People and keys”. Only if all are the same is the card from {name}.</source>
        <translation>任何人都可能制作这张名片。请拨打您原本就知道的号码联系{name}，询问对方“人员与密钥”中显示的八个词。只有全部相同，名片才确实来自{name}。</translation>
    </message>
    <message>
        <source>April</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Archive instead</source>
        <translation>改为归档</translation>
    </message>
    <message>
        <source>Archive or bring back</source>
        <translation>归档或取消归档</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>As for the last file with these columns.</source>
        <translation>与上次导入相同列的文件一致。</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>As the column shows</source>
        <translation>按该列内容判断</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>适合窗口宽度</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>Ask an admin of this workspace.</source>
        <translation>请联系此工作区的管理员。</translation>
    </message>
    <message>
        <source>Ask the admin of your team for it again.</source>
        <translation>请向团队管理员重新索取。</translation>
    </message>
    <message>
        <source>Ask the person for the card again, another way.</source>
        <translation>请换一种途径向对方重新索取名片。</translation>
    </message>
    <message>
        <source>Ask the person to save their card again, under “People and keys”, and to send you the new file.</source>
        <translation>请对方在“人员与密钥”中重新保存名片，并把新文件发给您。</translation>
    </message>
    <message>
        <source>Ask the sender to seal the accounts again for the card of this workspace. You find it under “People and keys”.</source>
        <translation>请发送人用此工作区的名片重新封装这些客户。名片在“人员与密钥”中。</translation>
    </message>
    <message>
        <source>Ask the sender to seal them again if you should have them after all.</source>
        <translation>如果这些客户仍应由您接收，请发送人重新封装。</translation>
    </message>
    <message>
        <source>Ask the sender to seal these accounts again. The new file will then come after it.</source>
        <translation>请发送人重新封装这些客户，新文件便会排在其后。</translation>
    </message>
    <message>
        <source>Ask the sender to send the same file once more, preferably another way, such as a USB stick.</source>
        <translation>请发送人再发一次同一文件，最好换一种途径，例如U盘。</translation>
    </message>
    <message>
        <source>Asking the keyring of this computer…</source>
        <translation>正在询问本机的密钥环…</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>执行人</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>At most so many orders: score 1, 2, 3 and 4; more: 5.</source>
        <translation>订单不超过这么多笔：得1、2、3、4分；更多：5分。</translation>
    </message>
    <message>
        <source>At most so much in a currency: score 1, 2, 3 and 4; more: 5. The same numbers for each currency.</source>
        <translation>某一币种的金额不超过这么多：得1、2、3、4分；更多：5分。各币种用同样的数字。</translation>
    </message>
    <message>
        <source>At risk of leaving</source>
        <translation>有流失风险</translation>
    </message>
    <message>
        <source>At the time</source>
        <translation>到期时</translation>
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
        <source>August</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Autumn</source>
        <translation>秋季</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>平均每单金额</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Back to the standard</source>
        <translation>恢复标准设置</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backed up and checked: {name}</source>
        <translation>已备份并通过检查：{name}</translation>
    </message>
    <message>
        <source>Backup {when}</source>
        <translation>备份于{when}</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backups made before keep the passphrase of their day.</source>
        <translation>此前的备份仍使用当时的密码短语。</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Begin again whenever you like.</source>
        <translation>您可以随时重新开始。</translation>
    </message>
    <message>
        <source>Belongs with {name}: same phone or e-mail</source>
        <translation>与{name}同属一家：电话或电子邮件相同</translation>
    </message>
    <message>
        <source>Best customers</source>
        <translation>最佳客户</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Book to look at</source>
        <translation>供查看的客户</translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>两次输入一致。</translation>
    </message>
    <message>
        <source>Both stay: nothing is merged by itself. You can look at them afterwards.</source>
        <translation>两者都会保留，不会自动合并。您可以之后再查看。</translation>
    </message>
    <message>
        <source>Bought again</source>
        <translation>再次购买</translation>
    </message>
    <message>
        <source>Bought lately and very often. Thank them, ask them first, ask them to recommend you.</source>
        <translation>最近购买过，而且非常频繁。向他们致谢，新品先问他们，请他们推荐。</translation>
    </message>
    <message>
        <source>Bought lately, a few times. A second reason to come makes them regulars.</source>
        <translation>最近购买过，买过几次。再有一个来的理由，就会成为常客。</translation>
    </message>
    <message>
        <source>Bought lately, but seldom. Tell them what else there is.</source>
        <translation>最近购买过，但不常买。告诉他们还有什么。</translation>
    </message>
    <message>
        <source>Bought often, but not lately. Ask what has changed.</source>
        <translation>曾经常买，但最近没有。问问有什么变化。</translation>
    </message>
    <message>
        <source>Bought twice or more</source>
        <translation>购买两次及以上</translation>
    </message>
    <message>
        <source>Bought very lately, for the first time. Make the beginning easy.</source>
        <translation>刚刚第一次购买。让开头顺顺利利。</translation>
    </message>
    <message>
        <source>Bought very often, but not for a long while. Call in person.</source>
        <translation>曾经买得非常频繁，但已很久没来。请亲自致电。</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>取消归档</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>取消归档</translation>
    </message>
    <message>
        <source>Bring in my customers</source>
        <translation>导入我的客户</translation>
    </message>
    <message>
        <source>Buy often and not long ago. Offer what fits to what they have.</source>
        <translation>经常购买，且不久前买过。提供与已购产品相配的东西。</translation>
    </message>
    <message>
        <source>Buyers by the segment that their scores of recency and frequency make; the share is that of the amount of all segments, for each currency alone. Scores are relative to the buyers looked at, unless there are fewer than 25.</source>
        <translation>按最近购买与频次得分所构成的细分群划分的买家；份额为其金额占所有细分群金额的比例，各币种单独计算。得分相对于所考察的买家而言，买家少于25人时除外。</translation>
    </message>
    <message>
        <source>Buys at the same pace: {value}</source>
        <translation>购买节奏相同：{value}</translation>
    </message>
    <message>
        <source>Buys every so many days</source>
        <translation>购买间隔（天）</translation>
    </message>
    <message>
        <source>Buys every {gap} days (±{spread})</source>
        <translation>每{gap}天购买一次（±{spread}）</translation>
    </message>
    <message>
        <source>By fifths each score has about as many buyers. With fewer than 25 buyers the fixed ones count anyway.</source>
        <translation>按五等分时，每个得分的买家人数大致相同。买家少于25人时一律用固定分界点。</translation>
    </message>
    <message>
        <source>By the orders</source>
        <translation>按订单</translation>
    </message>
    <message>
        <source>By your rule: {field}</source>
        <translation>按您的规则：{field}</translation>
    </message>
    <message>
        <source>By your signature others trust whom you trust, without a call to each of them.</source>
        <translation>凭您的签名，他人可信任您所信任的人，不必逐一打电话核对。</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>CSV, Excel or OpenDocument. The file is only read and stays as it is.</source>
        <translation>支持CSV、Excel或OpenDocument。文件只会被读取，不会改动。</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Call about the offer</source>
        <translation>致电沟通报价</translation>
    </message>
    <message>
        <source>Call the sender before you go on: a file that was made by this program does not look like this.</source>
        <translation>继续之前请先致电发送人：本程序生成的文件不会是这样。</translation>
    </message>
    <message>
        <source>Call {name} on a number that you knew before, and compare these eight words. So you know that the invitation is from {name}.</source>
        <translation>请拨打您原本就知道的号码联系{name}，核对这八个词。这样您就知道邀请确实来自{name}。</translation>
    </message>
    <message>
        <source>Call, visit, meeting, e-mail, WeChat, message, fax or note.</source>
        <translation>电话、拜访、会议、邮件、微信、短信、传真或备注。</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Calls, visits and notes</source>
        <translation>电话、拜访与备注</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>接收日期</translation>
    </message>
    <message>
        <source>Came the same way: {value}</source>
        <translation>同样来源：{value}</translation>
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
        <translation>不区分大小写。按“返回”可再次查看密钥。</translation>
    </message>
    <message>
        <source>Caps lock is on.</source>
        <translation>大写锁定已打开。</translation>
    </message>
    <message>
        <source>Card accepted</source>
        <translation>已接受名片</translation>
    </message>
    <message>
        <source>Card given out</source>
        <translation>已给出名片</translation>
    </message>
    <message>
        <source>Card of a Steward workspace</source>
        <translation>知客工作区的名片</translation>
    </message>
    <message>
        <source>Card revoked</source>
        <translation>名片已吊销</translation>
    </message>
    <message>
        <source>Cards and rosters</source>
        <translation>名片和名册</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Central European (Windows)</source>
        <translation>中欧文字（Windows）</translation>
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
        <translation>更改字段</translation>
    </message>
    <message>
        <source>Change owner</source>
        <translation>变更负责人</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>更改密码短语</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>更改密码短语…</translation>
    </message>
    <message>
        <source>Change the owner</source>
        <translation>变更负责人</translation>
    </message>
    <message>
        <source>Change the owner…</source>
        <translation>变更负责人…</translation>
    </message>
    <message>
        <source>Change the tags</source>
        <translation>修改标签</translation>
    </message>
    <message>
        <source>Change {name}…</source>
        <translation>更改{name}…</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>已更改。</translation>
    </message>
    <message>
        <source>Changes of owner</source>
        <translation>负责人变更</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Check the disk or the stick, then try again.</source>
        <translation>请检查磁盘或U盘，然后重试。</translation>
    </message>
    <message>
        <source>Check the sheet</source>
        <translation>核对密钥页</translation>
    </message>
    <message>
        <source>Checking the rows</source>
        <translation>正在检查数据行</translation>
    </message>
    <message>
        <source>Checking the workspace</source>
        <translation>正在检查工作区</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>Choices, one a line</source>
        <translation>选项，每行一个</translation>
    </message>
    <message>
        <source>Choose a backup.</source>
        <translation>请选择一个备份。</translation>
    </message>
    <message>
        <source>Choose a currency: amounts without one are in it.</source>
        <translation>请选择币种：未注明币种的金额以此计。</translation>
    </message>
    <message>
        <source>Choose a customer first.</source>
        <translation>请先选择客户。</translation>
    </message>
    <message>
        <source>Choose a customer from the list.</source>
        <translation>请从列表中选择客户。</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>选择日期</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation>请选择其中的一个文件。</translation>
    </message>
    <message>
        <source>Choose a file whose name ends in .steward-handover.</source>
        <translation>请选择文件名以.steward-handover结尾的文件。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Choose a handover file</source>
        <translation>选择交接文件</translation>
    </message>
    <message>
        <source>Choose a new passphrase</source>
        <translation>设置新的密码短语</translation>
    </message>
    <message>
        <source>Choose a passphrase first.</source>
        <translation>请先设置密码短语。</translation>
    </message>
    <message>
        <source>Choose a table with customers, orders or other records.</source>
        <translation>请选择包含客户、订单或其他记录的表格。</translation>
    </message>
    <message>
        <source>Choose a time zone: days and times refer to it.</source>
        <translation>请选择时区：日期和时间以此为准。</translation>
    </message>
    <message>
        <source>Choose accounts and press the number of a successor, or Enter.</source>
        <translation>选中客户后按接收人的序号，或按Enter键。</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>选择其他文件…</translation>
    </message>
    <message>
        <source>Choose another folder, then try again.</source>
        <translation>请选择其他文件夹，然后重试。</translation>
    </message>
    <message>
        <source>Choose another place, then try again.</source>
        <translation>请选择其他位置，然后重试。</translation>
    </message>
    <message>
        <source>Choose somebody from the list.</source>
        <translation>请从列表中选择成员。</translation>
    </message>
    <message>
        <source>Choose what it holds</source>
        <translation>请选择文件内容</translation>
    </message>
    <message>
        <source>Choose where 03/04/2026 could be two days.</source>
        <translation>如果03/04/2026这样的日期有歧义，请在此选择。</translation>
    </message>
    <message>
        <source>Choose where the file shall lie.</source>
        <translation>请选择文件的存放位置。</translation>
    </message>
    <message>
        <source>Choose your invitation</source>
        <translation>选择您的邀请</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
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
        <translation>城市或市镇。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>价值等级</translation>
    </message>
    <message>
        <source>Class {name}</source>
        <translation>{name}类</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close safely</source>
        <translation>安全关闭</translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation>关闭卡片</translation>
    </message>
    <message>
        <source>Closed lost</source>
        <translation>丢单</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>关闭日期</translation>
    </message>
    <message>
        <source>Closed won</source>
        <translation>赢单</translation>
    </message>
    <message>
        <source>Closing the workspace…</source>
        <translation>正在关闭工作区…</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns of the file and where they go</source>
        <translation>文件的列及其导入位置</translation>
    </message>
    <message>
        <source>Comfortable rows</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Company or person.</source>
        <translation>公司或个人。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>与上期比较</translation>
    </message>
    <message>
        <source>Compare the words by telephone. If they are the same, the new card takes the place of the old one.</source>
        <translation>请通过电话核对词语。如果相同，新名片便取代旧名片。</translation>
    </message>
    <message>
        <source>Compare the words first, then tick the box.</source>
        <translation>请先核对这些词，再勾选此框。</translation>
    </message>
    <message>
        <source>Compare the words of the card with the sender by telephone, then trust it.</source>
        <translation>请通过电话与发送人核对名片的词语，然后信任它。</translation>
    </message>
    <message>
        <source>Compare with the period before</source>
        <translation>与上一时段比较</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
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
        <source>Contact or job</source>
        <translation>联系人或职务</translation>
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
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Continues what this machine saw last</source>
        <translation>与本机上次所见衔接</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy for a lead</source>
        <translation>给主管的副本</translation>
    </message>
    <message>
        <source>Copy my card</source>
        <translation>复制我的名片</translation>
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
        <source>Cosy rows</source>
        <translation>适中</translation>
    </message>
    <message>
        <source>Counting and hashing accounts</source>
        <translation>正在清点客户并计算校验值</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家或地区</translation>
    </message>
    <message>
        <source>Country or region: by name or by two letters.</source>
        <translation>国家或地区：名称或两位字母代码。</translation>
    </message>
    <message>
        <source>Country/region</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Create contact</source>
        <translation>创建联系人</translation>
    </message>
    <message>
        <source>Create customer</source>
        <translation>创建客户</translation>
    </message>
    <message>
        <source>Create deal</source>
        <translation>创建商机</translation>
    </message>
    <message>
        <source>Create order</source>
        <translation>创建订单</translation>
    </message>
    <message>
        <source>Create what is missing</source>
        <translation>创建缺少的记录</translation>
    </message>
    <message>
        <source>Created on</source>
        <translation>创建日期</translation>
    </message>
    <message>
        <source>Currencies are never added as they are. With rates, figures are in one of them.</source>
        <translation>不同币种绝不直接相加。有了汇率，指标便以其中一种币种表示。</translation>
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
        <source>Custom field deleted</source>
        <translation>删除自定义字段</translation>
    </message>
    <message>
        <source>Custom fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer card</source>
        <translation>客户卡片</translation>
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
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customers archived</source>
        <translation>归档客户</translation>
    </message>
    <message>
        <source>Customers are read from CSV, Excel and OpenDocument files. Nothing was changed.</source>
        <translation>客户数据可从CSV、Excel和OpenDocument文件中读取。未做任何更改。</translation>
    </message>
    <message>
        <source>Customers brought back from the archive</source>
        <translation>取消归档客户</translation>
    </message>
    <message>
        <source>Customers by the month of their first order up to and including the as-of day. Retention of month k: those with an order in the k-th month after it, divided by all of the cohort; not cumulative. A month counts from the day after its first day on. From month to month: those who bought in both, divided by those who bought in the former; churn is 1 minus that; repurchase: buyers with two orders or more in the month, divided by its buyers.</source>
        <translation>按截至基准日（含）的首单月份划分的客户。第k月留存：首单后第k个月有订单的客户除以该批全部客户；不累计。一个月从其第一天的次日起计入。逐月：两个月都购买的客户除以前一个月的买家；流失为1减去该值；复购：当月有两笔及以上订单的买家除以当月买家。</translation>
    </message>
    <message>
        <source>Customers deleted</source>
        <translation>删除客户</translation>
    </message>
    <message>
        <source>Customers in the period before</source>
        <translation>上一时段的客户数</translation>
    </message>
    <message>
        <source>Customers in touch with</source>
        <translation>联系过的客户</translation>
    </message>
    <message>
        <source>Customers today: {stages}.</source>
        <translation>今日客户数：{stages}。</translation>
    </message>
    <message>
        <source>Customers who bought</source>
        <translation>有购买的客户</translation>
    </message>
    <message>
        <source>Customers with at least one dated order up to and including the as-of day, by the sum of their amounts, largest first, for each currency alone. The top share is that of the largest fifth of them, rounded up. A customer is in class A while those with larger sums make less than 80 % of all, in B while less than 95 %, else in C; equal sums are in one class. Without a positive total there is no curve.</source>
        <translation>截至基准日（含）至少有一笔有日期订单的客户，按金额之和从大到小排列，各币种单独计算。头部份额为其中最大的五分之一（向上取整）所占的份额。金额更大的客户合计不到总额80%时客户属A类，不到95%时属B类，其余为C类；金额相等者同属一类。总额不为正时没有曲线。</translation>
    </message>
    <message>
        <source>Customers with at least one dated order up to and including the as-of day. Recency: whole days from the last order to the as-of day. Frequency: number of orders. Monetary: sum of the amounts, by currency, never added. Scores: 1 plus the number of cut points below the value, recency turned round, so that 5 is always best; the cut points are the 20, 40, 60 and 80 % quantiles, or fixed ones where there are fewer than 25 buyers.</source>
        <translation>截至基准日（含）至少有一笔有日期订单的客户。最近购买：从最后一笔订单到基准日的整天数。频次：订单数。金额：订单金额之和，按币种分列，绝不相加。得分：1加上低于该值的分界点个数，最近购买则反过来，因此5总是最好；分界点为20、40、60、80%分位数，买家少于25人时用固定分界点。</translation>
    </message>
    <message>
        <source>Customers you add or import stand here, with their orders and what comes next.</source>
        <translation>您新建或导入的客户将显示在这里，连同其订单和下一步。</translation>
    </message>
    <message>
        <source>Customers, products and people that rows refer to and nobody knows are made.</source>
        <translation>数据行提到但工作区中没有的客户、产品和成员将一并创建。</translation>
    </message>
    <message>
        <source>Cyrillic (Windows)</source>
        <translation>西里尔文（Windows）</translation>
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
        <translation>时段首日至末日有日期的订单，不含已取消的；金额按币种分列，绝不相加。新客户：首单在本时段内的客户。复购：时段内有两笔及以上订单的买家除以全部买家。留存：上一时段与本时段都购买的客户除以上一时段的买家；流失为1减去该值。上一时段与本时段等长，止于前一天；整月则与同样多的整月比较。</translation>
    </message>
    <message>
        <source>Dates and years are easy to guess, birthdays above all.</source>
        <translation>日期和年份很容易猜到，生日尤其如此。</translation>
    </message>
    <message>
        <source>Day and month, with or without the year.</source>
        <translation>月和日，可带或不带年份。</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>日、月、年</translation>
    </message>
    <message>
        <source>Days are written as</source>
        <translation>日期的写法</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>晚了天数</translation>
    </message>
    <message>
        <source>Days to take a handover back</source>
        <translation>可收回交接的天数</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Deactivating deletes nothing: customers, notes and history stay as they are, and it can be undone.</source>
        <translation>停用不会删除任何内容：客户、备注和历史保持不变，并且可以撤销。</translation>
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
        <source>Deals: {sums}</source>
        <translation>商机：{sums}</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>Decider</source>
        <translation>决策者</translation>
    </message>
    <message>
        <source>Decider, influencer, champion, sceptic, gatekeeper or user.</source>
        <translation>决策者、影响者、支持者、怀疑者、把关者或使用者。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete customer</source>
        <translation>删除客户</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>删除此视图</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>删除{name}</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>拨打</translation>
    </message>
    <message>
        <source>Dial this number?</source>
        <translation>拨打此号码？</translation>
    </message>
    <message>
        <source>Dial {number}</source>
        <translation>拨打{number}</translation>
    </message>
    <message>
        <source>Did not come back</source>
        <translation>没有再来</translation>
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
        <translation>如果您的工作区可能曾被他人打开，请这样做。您的名片会换成另外的词。</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>请勿联系</translation>
    </message>
    <message>
        <source>Document (PDF)</source>
        <translation>文档（PDF）</translation>
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
        <translation>完成时间</translation>
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
        <translation>矢量图（SVG）</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>将文件拖放到此处</translation>
    </message>
    <message>
        <source>Drop a handover file here</source>
        <translation>将交接文件拖放到此处</translation>
    </message>
    <message>
        <source>Drop the file here. It is looked into and tried out first; then you take it over.</source>
        <translation>把文件拖放到这里。会先查看并试行，然后由您接收。</translation>
    </message>
    <message>
        <source>Drop to import {name}</source>
        <translation>松开即可导入{name}</translation>
    </message>
    <message>
        <source>Drop to look into {name}</source>
        <translation>松开鼠标以查看{name}</translation>
    </message>
    <message>
        <source>Drop to read {name}</source>
        <translation>松开鼠标以读取{name}</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Due in {days}</source>
        <translation>{days}后到期</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Each buyer has a score from 1 to 5 for recency, frequency and money; 5 is always best.</source>
        <translation>每位买家的最近购买、频次和金额各得 1 到 5 分；5 分总是最好。</translation>
    </message>
    <message>
        <source>Each line is a day, a currency and its rate, such as 2026-01-01 USD 0.92.</source>
        <translation>每行为日期、币种和汇率，例如 2026-01-01 USD 0.92。</translation>
    </message>
    <message>
        <source>Each pair of scores needs a segment.</source>
        <translation>每一对得分都需要一个细分群。</translation>
    </message>
    <message>
        <source>Earlier files of this sender were never taken over here: {numbers}. Ask whether you should have them.</source>
        <translation>该发送人更早的文件从未在此接收：{numbers}。请询问是否应由您接收。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit all fields…</source>
        <translation>编辑全部字段…</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>编辑联系人</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>编辑客户</translation>
    </message>
    <message>
        <source>Edit deal</source>
        <translation>编辑商机</translation>
    </message>
    <message>
        <source>Edit entry</source>
        <translation>编辑互动记录</translation>
    </message>
    <message>
        <source>Edit follow-up</source>
        <translation>编辑跟进</translation>
    </message>
    <message>
        <source>Edit order</source>
        <translation>编辑订单</translation>
    </message>
    <message>
        <source>Edit team member</source>
        <translation>编辑团队成员</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Empty cells change nothing.</source>
        <translation>空单元格不会更改任何内容。</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>Encrypted on this computer. Nothing is sent anywhere.</source>
        <translation>在本机加密，不会发送到任何地方。</translation>
    </message>
    <message>
        <source>Encrypting with the new key</source>
        <translation>正在用新密钥加密</translation>
    </message>
    <message>
        <source>Encrypting…</source>
        <translation>正在加密…</translation>
    </message>
    <message>
        <source>Esc: not yet</source>
        <translation>Esc：暂不完成</translation>
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
            <numerusform>每%n个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <translation>
            <numerusform>每%n周</numerusform>
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
        <translation>此处接收过的所有交接文件，最近的在前。</translation>
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
        <translation>每月最后一天</translation>
    </message>
    <message>
        <source>Every row can be read without doubt.</source>
        <translation>每一行都能准确读取。</translation>
    </message>
    <message>
        <source>Every row is as it was before; the hash over all rows is the same.</source>
        <translation>每一行都与之前完全一致；全部数据行的哈希值相同。</translation>
    </message>
    <message>
        <source>Every six months</source>
        <translation>每六个月</translation>
    </message>
    <message>
        <source>Every three months</source>
        <translation>每三个月</translation>
    </message>
    <message>
        <source>Every two weeks</source>
        <translation>每两周</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>Every working day</source>
        <translation>每个工作日</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>Every year by the lunar calendar</source>
        <translation>农历每年</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Everybody who trusts you needs the new card: what you seal is refused until they have read it. The old key speaks for the new one, so nobody has to call you.</source>
        <translation>凡是信任您的人都需要新名片：在他们读取之前，您封装的文件会被拒绝。旧密钥会为新密钥作保，因此无人需要给您打电话。</translation>
    </message>
    <message>
        <source>Everything grows with it. Ctrl+= and Ctrl+- do the same.</source>
        <translation>整个界面随之缩放。也可使用Ctrl+=和Ctrl+-。</translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation>一切都恢复到了导入之前的样子。</translation>
    </message>
    <message>
        <source>Everything that was saved is safe. You can go on. If it happens again, close safely, start anew, and send this report to whoever looks after Steward.</source>
        <translation>已保存的内容都是安全的。您可以继续工作。如果再次发生，请安全关闭后重新启动，并将此报告发给负责维护知客的人。</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel工作簿</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>预计成交日期</translation>
    </message>
    <message>
        <source>Expected purchases</source>
        <translation>预计购买次数</translation>
    </message>
    <message>
        <source>Expected purchases and risk</source>
        <translation>预计购买与流失风险</translation>
    </message>
    <message>
        <source>Expected value</source>
        <translation>预计金额</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export the list of customers…</source>
        <translation>导出客户列表…</translation>
    </message>
    <message>
        <source>Export the list of follow-ups…</source>
        <translation>导出跟进列表…</translation>
    </message>
    <message>
        <source>Export: {kind}</source>
        <translation>导出{kind}</translation>
    </message>
    <message>
        <source>Exporting rows</source>
        <translation>正在导出数据行</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>External id</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>Falling asleep</source>
        <translation>即将沉睡</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>关联组</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
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
        <translation>字段</translation>
    </message>
    <message>
        <source>Field of the rule</source>
        <translation>规则的字段</translation>
    </message>
    <message>
        <source>Fifths of the buyers</source>
        <translation>买家五等分</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Figures set up differently</source>
        <translation>已更改指标设置</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
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
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Files can be exported with these endings: {known}.</source>
        <translation>可导出的文件扩展名：{known}。</translation>
    </message>
    <message>
        <source>Files given</source>
        <translation>已交出的文件</translation>
    </message>
    <message>
        <source>Files given and their receipts</source>
        <translation>已交出的文件与回执</translation>
    </message>
    <message>
        <source>Filled in as for the last file with these columns.</source>
        <translation>已按上次导入相同列的文件时的设置填好。</translation>
    </message>
    <message>
        <source>Filter by…</source>
        <translation>筛选条件…</translation>
    </message>
    <message>
        <source>Filter the customers</source>
        <translation>筛选客户</translation>
    </message>
    <message>
        <source>Filter this page</source>
        <translation>筛选本页</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>Find a title or customer</source>
        <translation>查找标题或客户</translation>
    </message>
    <message>
        <source>Find by name or city</source>
        <translation>按名称或城市查找</translation>
    </message>
    <message>
        <source>Find in the plan</source>
        <translation>在方案中查找</translation>
    </message>
    <message>
        <source>Fingerprint: {words}</source>
        <translation>指纹：{words}</translation>
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
        <translation>前几行</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>前几个值</translation>
    </message>
    <message>
        <source>First-time buyers</source>
        <translation>首次购买</translation>
    </message>
    <message>
        <source>Fixed cut points</source>
        <translation>固定分界点</translation>
    </message>
    <message>
        <source>Fold or unfold the rail</source>
        <translation>折叠或展开侧边栏</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>Folder for the handover files</source>
        <translation>存放交接文件的文件夹</translation>
    </message>
    <message numerus="yes">
        <source>Folder for what came since, on %n accounts</source>
        <translation>
            <numerusform>存放补送文件的文件夹（%n个客户）</numerusform>
        </translation>
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
        <source>Follow-up for each</source>
        <translation>为每位建一条跟进</translation>
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
        <source>Follow-ups done</source>
        <translation>已完成的跟进</translation>
    </message>
    <message>
        <source>For</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>For a customer who objects, or who fits better elsewhere. They leave you when the receipt of {name} is back.</source>
        <translation>适用于不愿更换负责人的客户，或更适合由他人负责的客户。收到{name}的回执后，这些客户才离开您。</translation>
    </message>
    <message>
        <source>For admins, where somebody is absent. The opening is noted in the workspace and shown to its person at the next unlock.</source>
        <translation>供管理员在有人缺席时使用。这次打开会记录在工作区中，并在其本人下次解锁时显示。</translation>
    </message>
    <message>
        <source>For an even share</source>
        <translation>为分配均衡</translation>
    </message>
    <message>
        <source>For programs; keeps numbers and days exact.</source>
        <translation>供其他程序使用，数字和日期保持精确。</translation>
    </message>
    <message>
        <source>For yourself or your team. You choose a passphrase and print a recovery key: about two minutes.</source>
        <translation>供您自己或团队使用。您将选择密码短语并打印恢复密钥，约需两分钟。</translation>
    </message>
    <message numerus="yes">
        <source>For {name}: %n accounts in {file}</source>
        <translation>
            <numerusform>给{name}：%n个客户，文件{file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Forget what you typed?</source>
        <translation>放弃已输入的内容？</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>匹配字段</translation>
    </message>
    <message>
        <source>Four or more uncommon words are easy to remember and hard to guess.</source>
        <translation>四个以上不常见的词容易记住，也难以猜到。</translation>
    </message>
    <message>
        <source>Four whole numbers are needed, each larger than the one before, such as 30, 90, 180, 365.</source>
        <translation>需要四个整数，一个比一个大，例如30, 90, 180, 365。</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>请腾出一些空间，然后重试。</translation>
    </message>
    <message>
        <source>Free text.</source>
        <translation>任意文字。</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>频次</translation>
    </message>
    <message>
        <source>Frequency, in orders</source>
        <translation>频次（订单数）</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>From a chart</source>
        <translation>来自图表</translation>
    </message>
    <message>
        <source>From a table of Excel, a CSV file, or address cards of your mail program or phone.</source>
        <translation>来自Excel表格、CSV文件，或邮件程序、手机中的名片。</translation>
    </message>
    <message>
        <source>From each customer&apos;s orders; a stage that somebody sets by hand counts first.</source>
        <translation>根据每位客户的订单得出；手动设定的阶段优先。</translation>
    </message>
    <message>
        <source>From now on nothing is sealed for this card and no file of it is taken over. What was sealed or taken over before stays as it is. You can read the card again later.</source>
        <translation>从现在起不再为此名片封装，也不再接收其文件。此前封装或接收的内容保持不变。您以后可以重新读取此名片。</translation>
    </message>
    <message>
        <source>From so many days with a purchase on.</source>
        <translation>有购买的天数达到这么多。</translation>
    </message>
    <message>
        <source>From the figures: {what}</source>
        <translation>数据筛选：{what}</translation>
    </message>
    <message>
        <source>From then on the keyring of this computer opens the workspace.</source>
        <translation>此后由本机的密钥环打开工作区。</translation>
    </message>
    <message>
        <source>From {who}</source>
        <translation>来自{who}</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>起止日期</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Gatekeeper</source>
        <translation>把关者</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Gets</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Give a plan, or --from and --to.</source>
        <translation>请给出计划，或 --from 与 --to。</translation>
    </message>
    <message>
        <source>Give accounts back to {name}</source>
        <translation>将客户退回给{name}</translation>
    </message>
    <message>
        <source>Give as many limits as successors.</source>
        <translation>上限的个数须与接收人的人数相同。</translation>
    </message>
    <message>
        <source>Give away</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Give it to others. From them you need theirs.</source>
        <translation>请把它交给别人；您需要的是对方的名片。</translation>
    </message>
    <message>
        <source>Give single accounts back…</source>
        <translation>退回个别客户…</translation>
    </message>
    <message>
        <source>Give the customer</source>
        <translation>转交客户</translation>
    </message>
    <message>
        <source>Give them over now</source>
        <translation>立即转交</translation>
    </message>
    <message>
        <source>Give to…</source>
        <translation>改交给…</translation>
    </message>
    <message>
        <source>Give up the selection</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Give your card to whoever hands accounts over to you. You find it under “People and keys”.</source>
        <translation>把您的名片交给要向您交接客户的人。名片在“人员与密钥”中。</translation>
    </message>
    <message>
        <source>Giving the accounts to their new owners</source>
        <translation>正在转交给新的负责人</translation>
    </message>
    <message>
        <source>Go by the headers instead</source>
        <translation>改为按表头识别</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on in a form</source>
        <translation>在表单中继续填写</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>Go to my workspace</source>
        <translation>前往我的工作区</translation>
    </message>
    <message>
        <source>Go to settings</source>
        <translation>前往设置</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>导入到</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Greek (Windows)</source>
        <translation>希腊文（Windows）</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>第{number}组</translation>
    </message>
    <message>
        <source>Group {number} is another one on the sheet. Look at it again.</source>
        <translation>第{number}组与密钥页不符，请再看一下。</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Guessed. If words look wrong, choose another encoding.</source>
        <translation>这是推测的编码。如果文字显示不正确，请选择其他编码。</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Handover file written out</source>
        <translation>交接文件已另存为可读文件</translation>
    </message>
    <message>
        <source>Handover files</source>
        <translation>交接文件</translation>
    </message>
    <message>
        <source>Handover planned</source>
        <translation>已制定交接方案</translation>
    </message>
    <message>
        <source>Handover taken back</source>
        <translation>交接已收回</translation>
    </message>
    <message>
        <source>Happened at</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>Height of rows</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>此处</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>此处已有</translation>
    </message>
    <message>
        <source>Here, brought up to date</source>
        <translation>已有，将更新</translation>
    </message>
    <message>
        <source>Here, unchanged</source>
        <translation>已有，无变化</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>隐藏输入内容</translation>
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
        <translation>内容</translation>
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
        <translation>时长，以分钟计。</translation>
    </message>
    <message>
        <source>How many.</source>
        <translation>数量。</translation>
    </message>
    <message>
        <source>How often, such as every week.</source>
        <translation>多久一次，例如每周。</translation>
    </message>
    <message>
        <source>How the customer came to you.</source>
        <translation>客户的来源。</translation>
    </message>
    <message>
        <source>How the person likes to be reached.</source>
        <translation>对方偏好的联系方式。</translation>
    </message>
    <message>
        <source>I have seen this</source>
        <translation>我已知晓</translation>
    </message>
    <message>
        <source>I heard the same eight words in the same order</source>
        <translation>我听到了相同的八个词，顺序也相同</translation>
    </message>
    <message>
        <source>I printed it or wrote it down, and keep it apart from this computer</source>
        <translation>我已打印或抄写下来，并与此电脑分开保管</translation>
    </message>
    <message>
        <source>I take it back as an admin all the same</source>
        <translation>我以管理员身份仍要撤回</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>If not, only admins seal what belongs to somebody else.</source>
        <translation>如果不可以，则只有管理员能封装属于他人的客户。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>Import %n rows</source>
        <translation>
            <numerusform>导入%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>Import from {file}</source>
        <translation>从“{file}”导入</translation>
    </message>
    <message>
        <source>Importing rows</source>
        <translation>正在导入数据行</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>In &amp;3 days</source>
        <translation>3天后(&amp;3)</translation>
    </message>
    <message>
        <source>In a &amp;month</source>
        <translation>一个月后(&amp;M)</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>一个月后</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>In or out.</source>
        <translation>对方联系我方（in）或我方联系对方（out）。</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>In this workspace only admins seal what belongs to somebody else. Nothing was sealed. Ask an admin.</source>
        <translation>在此工作区中，只有管理员能封装属于他人的客户。未封装任何内容。请联系管理员。</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Income band</source>
        <translation>收入水平</translation>
    </message>
    <message>
        <source>Income, as a range.</source>
        <translation>收入范围。</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>对方发起</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Influencer</source>
        <translation>影响者</translation>
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
        <source>Interactions</source>
        <translation>互动记录</translation>
    </message>
    <message>
        <source>Interactions deleted</source>
        <translation>删除互动记录</translation>
    </message>
    <message>
        <source>Interactions of the period by their author: calls, visits and meetings, e-mails, messages of all kinds; notes are counted, but touch nobody. A customer counts once for each author however often there was contact.</source>
        <translation>该时期内按记录人统计的互动：电话、拜访与会议、邮件、各类消息；备注计入次数，但不算联系客户。同一记录人联系同一客户，无论多少次只计一位客户。</translation>
    </message>
    <message>
        <source>Invitation to a team</source>
        <translation>团队邀请</translation>
    </message>
    <message>
        <source>Invitation to a team written</source>
        <translation>已制作团队邀请</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>Invited by {name}. Fingerprint: {words}</source>
        <translation>由{name}邀请。指纹：{words}</translation>
    </message>
    <message>
        <source>Is active</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Is it really {name}?</source>
        <translation>真的是{name}吗？</translation>
    </message>
    <message>
        <source>Is the receipt with {name}? Until it was read there, both of you have these accounts. Everything can be taken back until {day}.</source>
        <translation>回执已交给{name}了吗？在那边读取之前，你们双方都有这些客户。{day}之前可以全部撤回。</translation>
    </message>
    <message>
        <source>It becomes a new file. The workspace that is open now stays as it is and is not overwritten.</source>
        <translation>备份会成为一个新文件。当前打开的工作区保持不变，不会被覆盖。</translation>
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
        <source>It came with the invitation of {name} on {day}. Whoever holds its printed half can open this workspace too. Each time is noted here and shown to you.</source>
        <translation>它于{day}随{name}的邀请而来。持有其打印件的人也能打开此工作区。每次都会记录在此并向您显示。</translation>
    </message>
    <message>
        <source>It encrypts the file. Nobody can look it up or reset it, so the next page gives you a recovery key to print.</source>
        <translation>它用于加密文件。任何人都无法查看或重置它，因此下一页会给您一个恢复密钥供打印。</translation>
    </message>
    <message>
        <source>It exists already, and only new records were asked for.</source>
        <translation>此记录已存在，而本次只要求新增记录。</translation>
    </message>
    <message>
        <source>It goes to the Handover page and is checked there. The file stays as it is.</source>
        <translation>它会转到“交接”页面并在那里检查。文件保持不变。</translation>
    </message>
    <message>
        <source>It is not certain which mark parts the decimals.</source>
        <translation>无法确定哪个符号是小数点。</translation>
    </message>
    <message>
        <source>It is opened by another program, outside of this workspace.</source>
        <translation>将由其他程序在此工作区之外打开。</translation>
    </message>
    <message>
        <source>It opens every workspace that was made by an invitation of this organisation. Keep it where only those can take it who may open the workspaces of others.</source>
        <translation>它能打开凭此组织的邀请创建的每个工作区。请保管在只有有权打开他人工作区的人才能取到的地方。</translation>
    </message>
    <message>
        <source>It stands at the top of the window.</source>
        <translation>显示在窗口顶部。</translation>
    </message>
    <message>
        <source>It was changed to: {text}</source>
        <translation>已被改为：{text}</translation>
    </message>
    <message>
        <source>It was emptied.</source>
        <translation>已被清空。</translation>
    </message>
    <message>
        <source>It was made here on {day}. Every workspace that is made by your invitation can be opened with its printed half, and each time is shown to the person there.</source>
        <translation>它于{day}在此生成。凭您的邀请创建的每个工作区都能用其打印件打开，每次都会向那里的使用者显示。</translation>
    </message>
    <message>
        <source>It was read and checked to its end. Nothing was written.</source>
        <translation>已从头到尾读取并检查。未写入任何内容。</translation>
    </message>
    <message>
        <source>It was so already.</source>
        <translation>本来就是如此，无需更改。</translation>
    </message>
    <message>
        <source>Its data (CSV)</source>
        <translation>数据（CSV）</translation>
    </message>
    <message>
        <source>Its data (Excel workbook)</source>
        <translation>数据（Excel工作簿）</translation>
    </message>
    <message>
        <source>Its words: {words}</source>
        <translation>其词语：{words}</translation>
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
        <translation>职位</translation>
    </message>
    <message>
        <source>Join a team</source>
        <translation>加入团队</translation>
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
        <translation>请保存纸质版，与电脑分开存放：放在保险柜中，或交给您信任的人。</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>关键指标</translation>
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
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Korean (Windows)</source>
        <translation>韩文（Windows）</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Language of the words</source>
        <translation>词语的语言</translation>
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
        <translation>近12个月</translation>
    </message>
    <message>
        <source>Last backup: {when}, {age}</source>
        <translation>上次备份：{when}（{age}）</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近订单</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>上一步操作</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Late by their own rhythm</source>
        <translation>晚于自己的购买节奏</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Lead, qualified, proposal, negotiation, won or lost; others are kept.</source>
        <translation>线索、已确认、报价、谈判、赢单或丢单；其他内容按原文保留。</translation>
    </message>
    <message>
        <source>Leads hand over what their people have</source>
        <translation>主管可交接下属的客户</translation>
    </message>
    <message>
        <source>Leave it out and try again.</source>
        <translation>请去掉它后重试。</translation>
    </message>
    <message>
        <source>Leave {name} out</source>
        <translation>不选{name}</translation>
    </message>
    <message>
        <source>Left as they are here</source>
        <translation>保持此处原样</translation>
    </message>
    <message>
        <source>Lifecycle stages</source>
        <translation>生命周期阶段</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Light, dark, or whichever the computer shows at the time.</source>
        <translation>浅色、深色，或与系统当前的外观一致。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
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
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Locate {name}</source>
        <translation>查找{name}</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Lock and passphrase</source>
        <translation>锁定与密码短语</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>自动锁定</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Lock when the computer sleeps</source>
        <translation>电脑睡眠时锁定</translation>
    </message>
    <message>
        <source>Locking closes the file. What you were writing is kept encrypted and comes back.</source>
        <translation>锁定会关闭文件。您正在填写的内容会加密保留，解锁后恢复。</translation>
    </message>
    <message>
        <source>Log a call or note</source>
        <translation>记录电话或备注</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>记录电话</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Look at a sample</source>
        <translation>看看示例</translation>
    </message>
    <message>
        <source>Look at a sample first</source>
        <translation>先看看示例</translation>
    </message>
    <message>
        <source>Look at the list: it shows how things are now.</source>
        <translation>请查看列表，其中显示当前状态。</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>查看内容</translation>
    </message>
    <message>
        <source>Look through it and move what does not fit. Nothing has happened yet.</source>
        <translation>请过目，把不合适的挪一挪。目前什么都还没有发生。</translation>
    </message>
    <message>
        <source>Looking for a keyring…</source>
        <translation>正在查找密钥环…</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>正在查找备份…</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>正在查找文件…</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Lost reason</source>
        <translation>丢单原因</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>忠诚</translation>
    </message>
    <message>
        <source>Lunar New Year</source>
        <translation>春节</translation>
    </message>
    <message>
        <source>M, N and others act while a list has the keyboard. Keys with Ctrl always do.</source>
        <translation>焦点在列表中时，M、N等按键生效。带Ctrl的快捷键始终有效。</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Made by version</source>
        <translation>创建时的版本</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>创建日期</translation>
    </message>
    <message>
        <source>Made with them: {what}</source>
        <translation>同时新建：{what}</translation>
    </message>
    <message>
        <source>Made-up customers in a file of their own; yours stays empty until you begin.</source>
        <translation>虚构客户存放在单独的文件中；在您开始之前，您的工作区保持为空。</translation>
    </message>
    <message>
        <source>Made-up customers to try everything on, in a file of their own.</source>
        <translation>可随意试用的虚构客户，存放在单独的文件中。</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Make a new workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>Make my card</source>
        <translation>生成我的名片</translation>
    </message>
    <message>
        <source>Make new keys</source>
        <translation>生成新密钥</translation>
    </message>
    <message>
        <source>Make new keys?</source>
        <translation>要生成新密钥吗？</translation>
    </message>
    <message>
        <source>Make new keys…</source>
        <translation>生成新密钥…</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>生成密钥</translation>
    </message>
    <message>
        <source>Make the plan</source>
        <translation>制定方案</translation>
    </message>
    <message>
        <source>Make the recovery key of the organisation</source>
        <translation>生成组织恢复密钥</translation>
    </message>
    <message>
        <source>Make the recovery key…</source>
        <translation>生成恢复密钥…</translation>
    </message>
    <message>
        <source>Make the workspace</source>
        <translation>创建工作区</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>正在创建备份</translation>
    </message>
    <message>
        <source>Making the sample…</source>
        <translation>正在生成示例…</translation>
    </message>
    <message>
        <source>Making up customers</source>
        <translation>正在生成客户</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>Mark with a star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>合并到</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>合并到…</translation>
    </message>
    <message>
        <source>Merge tags</source>
        <translation>合并标签</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Middling in both. Get in touch before they drift away.</source>
        <translation>两方面都居中。在他们疏远之前联系。</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>时长（分钟）</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Money, in whole units</source>
        <translation>金额（整数单位）</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Month is over</source>
        <translation>该月已结束</translation>
    </message>
    <message>
        <source>Month of the first order</source>
        <translation>首单月份</translation>
    </message>
    <message>
        <source>Month {number}</source>
        <translation>第{number}个月</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>月、日、年</translation>
    </message>
    <message>
        <source>Months after the first order</source>
        <translation>首单后第几个月</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>更多字段</translation>
    </message>
    <message>
        <source>More with this view</source>
        <translation>此视图的更多操作</translation>
    </message>
    <message>
        <source>Most accounts for {name}</source>
        <translation>{name}最多接收的客户数</translation>
    </message>
    <message>
        <source>Most comes from recency {recency} with frequency {frequency}, 5 being best: {share} of the revenue.</source>
        <translation>最近度{recency}分、频次{frequency}分（5分最好）的客户贡献最多：占营收的{share}。</translation>
    </message>
    <message>
        <source>Most comes from {name}: {share} of the revenue.</source>
        <translation>{name}贡献最多，占营收的{share}。</translation>
    </message>
    <message>
        <source>Most comes from {product} in {region}, {season}: {share} of the revenue.</source>
        <translation>{region}{season}的{product}贡献最多，占营收的{share}。</translation>
    </message>
    <message>
        <source>Most comes from {row} in {column}: {share} of the revenue.</source>
        <translation>{row}在{column}贡献最多：占营收的{share}。</translation>
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
        <translation>手动调整</translation>
    </message>
    <message>
        <source>Moved by hand by {name}</source>
        <translation>由{name}手动调整</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Must not be lost</source>
        <translation>绝不能失去</translation>
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
        <source>Name of the segment {name}</source>
        <translation>细分群“{name}”的名称</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>工作区名称</translation>
    </message>
    <message>
        <source>Name, company or pinyin</source>
        <translation>姓名、公司或拼音</translation>
    </message>
    <message>
        <source>Name, person, number, tag or note</source>
        <translation>名称、联系人、号码、标签或备注</translation>
    </message>
    <message>
        <source>Names of the segments</source>
        <translation>细分群的名称</translation>
    </message>
    <message>
        <source>Names, numbers and dates that others know about you are tried first.</source>
        <translation>别人知道的姓名、号码和日期最先被猜到。</translation>
    </message>
    <message>
        <source>Negative amounts take so much away that shares of the revenue would say nothing.</source>
        <translation>负数金额抵消过多，此时计算营收占比没有意义。</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>谈判</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客户</translation>
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
        <source>New customers</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>新日期</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>新建商机</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新建互动记录</translation>
    </message>
    <message>
        <source>New field for {kind}</source>
        <translation>新字段：{kind}</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>新文件</translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation>新建跟进</translation>
    </message>
    <message>
        <source>New here</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New interaction</source>
        <translation>新建互动记录</translation>
    </message>
    <message>
        <source>New keys made</source>
        <translation>已生成新密钥</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>New owner</source>
        <translation>新负责人</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新密码短语</translation>
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
        <source>New workspace…</source>
        <translation>新建工作区…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next &amp;week</source>
        <translation>下周(&amp;W)</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>未来7天</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个窗格</translation>
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
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>No city</source>
        <translation>无城市</translation>
    </message>
    <message>
        <source>No cohort is old enough to tell who comes back.</source>
        <translation>尚无足够早的客户批次可以看出谁会再来。</translation>
    </message>
    <message>
        <source>No column goes to: {fields}. New records cannot be made without it.</source>
        <translation>没有列对应：{fields}。缺少它就无法创建新记录。</translation>
    </message>
    <message>
        <source>No contact yet</source>
        <translation>尚未联系</translation>
    </message>
    <message>
        <source>No custom fields for {kind} yet.</source>
        <translation>“{kind}”还没有自定义字段。</translation>
    </message>
    <message>
        <source>No customer is chosen</source>
        <translation>未选择客户</translation>
    </message>
    <message>
        <source>No customer matches</source>
        <translation>没有符合条件的客户</translation>
    </message>
    <message>
        <source>No customers stand behind this.</source>
        <translation>此处没有对应的客户。</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>还没有客户</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>No day: it stands under Later</source>
        <translation>没有日期：列在“以后”</translation>
    </message>
    <message>
        <source>No deal is open.</source>
        <translation>没有进行中的商机。</translation>
    </message>
    <message>
        <source>No follow-up says “{text}”</source>
        <translation>没有包含“{text}”的跟进</translation>
    </message>
    <message>
        <source>No interactions.</source>
        <translation>没有互动记录。</translation>
    </message>
    <message>
        <source>No key of this workspace opens this file: it was sealed for somebody else, or was changed on its way.</source>
        <translation>此工作区的密钥无法打开此文件：它是为别人封装的，或在途中被改动。</translation>
    </message>
    <message>
        <source>No next step is planned</source>
        <translation>尚未安排下一步</translation>
    </message>
    <message>
        <source>No orders fit the filters.</source>
        <translation>没有符合筛选条件的订单。</translation>
    </message>
    <message>
        <source>No orders with products fit the filters.</source>
        <translation>没有符合筛选条件且带产品的订单。</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>还没有订单</translation>
    </message>
    <message>
        <source>No other customer shares half of what is known of this one.</source>
        <translation>没有其他客户与该客户有一半以上的已知特征相同。</translation>
    </message>
    <message>
        <source>No other workspace was opened here</source>
        <translation>没有打开过其他工作区</translation>
    </message>
    <message>
        <source>No passphrase was given and there is no terminal to ask on. Use --passphrase-file.</source>
        <translation>未提供密码短语，也没有可供输入的终端。请使用“--passphrase-file”选项。</translation>
    </message>
    <message>
        <source>No product</source>
        <translation>无产品</translation>
    </message>
    <message>
        <source>No region</source>
        <translation>无地区</translation>
    </message>
    <message>
        <source>No rep</source>
        <translation>无销售代表</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>没有符合的设置。</translation>
    </message>
    <message>
        <source>No such handover was imported here.</source>
        <translation>此处没有接收过这份交接。</translation>
    </message>
    <message>
        <source>No such handover was sealed here. Nothing was sealed.</source>
        <translation>此处未封装过这样的交接。未封装任何内容。</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>无团队</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无负责人</translation>
    </message>
    <message>
        <source>Nobody but you will be able to open your workspace: there is no recovery key of the organisation.</source>
        <translation>除您之外，无人能打开您的工作区：没有组织恢复密钥。</translation>
    </message>
    <message>
        <source>Nobody is late by their own rhythm.</source>
        <translation>没有客户晚于自己的购买节奏。</translation>
    </message>
    <message>
        <source>Nobody is named yet.</source>
        <translation>尚无联系人。</translation>
    </message>
    <message>
        <source>Nobody yet. Ask your lead or your successor for their card, a small file or a message, and read it here.</source>
        <translation>还没有人。请向您的主管或接收人索取名片（一个小文件或一条消息），并在此读取。</translation>
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
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>Not due yet</source>
        <translation>尚未到期</translation>
    </message>
    <message>
        <source>Not enough yet</source>
        <translation>强度不足</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不设置</translation>
    </message>
    <message>
        <source>Not repeated</source>
        <translation>不重复</translation>
    </message>
    <message>
        <source>Not there any more: {place}</source>
        <translation>文件已不在：{place}</translation>
    </message>
    <message>
        <source>Not understood. Try “every 2 weeks”, “monthly”, “every mon” or “lunar yearly”.</source>
        <translation>无法识别。可输入“每2周”“每月”“每周一”或“农历每年”。</translation>
    </message>
    <message>
        <source>Not understood. Try “fri 3pm”, “in 2 weeks” or “2026-12-24”.</source>
        <translation>无法识别。可输入“周五下午3点”“2周后”或“2026-12-24”。</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note (Ctrl+Enter: call)</source>
        <translation>备注（Ctrl+Enter记为电话）</translation>
    </message>
    <message>
        <source>Note or call</source>
        <translation>备注或电话</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing found. Fewer letters find more.</source>
        <translation>没有找到。减少几个字再试试。</translation>
    </message>
    <message>
        <source>Nothing happens yet: first you get a plan to look at, and can change it.</source>
        <translation>现在什么都不会发生：先得到一份方案供您查看和修改。</translation>
    </message>
    <message>
        <source>Nothing has changed since the last backup, so it is still up to date.</source>
        <translation>上次备份之后没有任何更改，备份仍是最新的。</translation>
    </message>
    <message>
        <source>Nothing is changed by this. It takes as long as taking over will.</source>
        <translation>这不会作任何更改。所需时间与正式接收相同。</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>没有待办跟进</translation>
    </message>
    <message>
        <source>Nothing is due in the next 7 days</source>
        <translation>未来7天没有到期的跟进</translation>
    </message>
    <message>
        <source>Nothing is due later</source>
        <translation>以后没有待办跟进</translation>
    </message>
    <message>
        <source>Nothing is due today</source>
        <translation>今天没有到期的跟进</translation>
    </message>
    <message>
        <source>Nothing is due: all your follow-ups are done</source>
        <translation>没有待办：您的跟进已全部完成</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>没有逾期的跟进</translation>
    </message>
    <message>
        <source>Nothing is planned yet</source>
        <translation>尚未安排跟进</translation>
    </message>
    <message>
        <source>Nothing is written down yet.</source>
        <translation>尚无记录。</translation>
    </message>
    <message>
        <source>Nothing to draw</source>
        <translation>暂无可绘制的内容</translation>
    </message>
    <message>
        <source>Nothing to show yet.</source>
        <translation>暂无可显示的内容。</translation>
    </message>
    <message>
        <source>Nothing was changed here, and the file stays where it is.</source>
        <translation>此处未作任何更改，文件仍在原处。</translation>
    </message>
    <message>
        <source>Nothing was changed here: your workspace is as it was before.</source>
        <translation>此处未作任何更改：您的工作区仍如原样。</translation>
    </message>
    <message>
        <source>Nothing was changed on these accounts since they were sealed. Nothing has to follow.</source>
        <translation>封装之后这些客户没有任何变动，无需补送。</translation>
    </message>
    <message>
        <source>Nothing was changed. The receipt is the same as then.</source>
        <translation>未作任何更改。回执与当时相同。</translation>
    </message>
    <message>
        <source>Nothing was done on them here since. Nothing can be lost.</source>
        <translation>此后未在这些客户上做过任何事，不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Nothing was given away from here yet.</source>
        <translation>此处尚未移交过客户。</translation>
    </message>
    <message>
        <source>Nothing was ordered yet.</source>
        <translation>尚无订单。</translation>
    </message>
    <message>
        <source>Nothing was said in this sitting.</source>
        <translation>本次使用中没有通知。</translation>
    </message>
    <message>
        <source>Nothing was taken over here yet. This is how it goes:</source>
        <translation>此处还没有接收过客户。步骤如下：</translation>
    </message>
    <message>
        <source>Nothing would be changed.</source>
        <translation>不会有任何更改。</translation>
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
        <translation>现在</translation>
    </message>
    <message>
        <source>Now send the receipt to {name}. Only when it was read there is the copy there given up; until then both of you have these accounts.</source>
        <translation>现在请把回执发给{name}。只有在那边读取之后，那边的副本才会移交；在此之前你们双方都有这些客户。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Numbers are from</source>
        <translation>编号来源</translation>
    </message>
    <message>
        <source>Numbers of different systems are kept apart by this word.</source>
        <translation>不同系统的编号以此名称区分。</translation>
    </message>
    <message>
        <source>Numbers, else what they say</source>
        <translation>编号，其次看内容</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Of everything the program says; your data stays as it is.</source>
        <translation>仅影响程序界面，您的数据保持不变。</translation>
    </message>
    <message>
        <source>Of them in the month before</source>
        <translation>其中上月也购买的</translation>
    </message>
    <message>
        <source>Of {customers} customers of the month before, {share} bought again in {month}; {lost} did not.</source>
        <translation>上月的{customers}位客户中，{share}在{month}再次购买，{lost}没有。</translation>
    </message>
    <message numerus="yes">
        <source>On %n accounts something was done here after the sealing. It has to follow.</source>
        <translation>
            <numerusform>封装之后，此处又在%n个客户上做了工作，需要补送。</numerusform>
        </translation>
    </message>
    <message>
        <source>On the way to regulars</source>
        <translation>有望成为常客</translation>
    </message>
    <message>
        <source>Once customers have orders, the charts show who buys, when and where, and who stays away.</source>
        <translation>客户有了订单，图表就会显示谁在何时何地购买、谁不再光顾。</translation>
    </message>
    <message>
        <source>Once more:</source>
        <translation>再次输入：</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>每行一个</translation>
    </message>
    <message>
        <source>One address or several.</source>
        <translation>一个或多个地址。</translation>
    </message>
    <message>
        <source>One currency for all</source>
        <translation>统一币种</translation>
    </message>
    <message>
        <source>One file at a time</source>
        <translation>一次一个文件</translation>
    </message>
    <message>
        <source>One is made whenever a workspace that was changed is closed, and each is checked by opening it.</source>
        <translation>工作区有更改时，关闭时会自动创建备份；每个备份都会打开检查。</translation>
    </message>
    <message>
        <source>One number or several.</source>
        <translation>一个或多个号码。</translation>
    </message>
    <message>
        <source>One of these accounts did not come from there, or is not worked on here any more.</source>
        <translation>其中一位客户不是从那里来的，或已不在此处跟进。</translation>
    </message>
    <message>
        <source>One of these accounts is with somebody else already.</source>
        <translation>其中一位客户已在别人那里。</translation>
    </message>
    <message>
        <source>One person or several; several share by value, work and number alike.</source>
        <translation>一人或多人；多人时按价值、工作量和数量均衡分配。</translation>
    </message>
    <message>
        <source>One web address or several.</source>
        <translation>一个或多个网址。</translation>
    </message>
    <message>
        <source>Only add new</source>
        <translation>只新增</translation>
    </message>
    <message>
        <source>Only admins add people and change what they may do.</source>
        <translation>只有管理员可以添加成员和更改其权限。</translation>
    </message>
    <message>
        <source>Only admins change these: they concern everybody.</source>
        <translation>这些设置影响所有人，只有管理员可以更改。</translation>
    </message>
    <message>
        <source>Only change existing</source>
        <translation>只更改已有记录</translation>
    </message>
    <message>
        <source>Only files of people whose words you compared are taken over.</source>
        <translation>只接收已核对过词语的人的文件。</translation>
    </message>
    <message>
        <source>Only links to the web, to mail and to phones can be opened.</source>
        <translation>只能打开网页、邮件和电话链接。</translation>
    </message>
    <message>
        <source>Only the person who did this, or an admin, can undo it. Nothing was changed.</source>
        <translation>只有操作者本人或管理员可以撤销此操作。未做任何更改。</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Open another workspace…</source>
        <translation>打开其他工作区…</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>Open for reading only: another program has this workspace. Close it there to change something here.</source>
        <translation>以只读方式打开：另一个程序正在使用此工作区。在那里关闭后即可在此更改。</translation>
    </message>
    <message>
        <source>Open for reading only: nothing can be written where this file lies. Copy it elsewhere to change it.</source>
        <translation>以只读方式打开：此文件所在位置无法写入。请复制到别处后再更改。</translation>
    </message>
    <message>
        <source>Open for writing</source>
        <translation>以可写方式打开</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>打开最近使用的工作区</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>打开客户卡片</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>打开列表</translation>
    </message>
    <message>
        <source>Open the newest backup</source>
        <translation>打开最新的备份</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>打开网页</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>打开此链接？</translation>
    </message>
    <message>
        <source>Open {target}</source>
        <translation>打开{target}</translation>
    </message>
    <message>
        <source>Open, confirmed, shipped, completed, cancelled or returned.</source>
        <translation>未确认、已确认、已发货、已完成、已取消或已退货。</translation>
    </message>
    <message>
        <source>Open, done or dropped.</source>
        <translation>待办、已完成或已放弃。</translation>
    </message>
    <message>
        <source>Opened recently</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Opened with the recovery key of the organisation</source>
        <translation>已用组织恢复密钥打开</translation>
    </message>
    <message>
        <source>Opening the workspace…</source>
        <translation>正在打开工作区…</translation>
    </message>
    <message>
        <source>Opening with the recovery key of the organisation is noted in the workspace, so it must be writable.</source>
        <translation>用组织恢复密钥打开会记录在工作区中，因此工作区必须可写。</translation>
    </message>
    <message>
        <source>Openings with the recovery key of the organisation shown</source>
        <translation>已显示用组织恢复密钥打开的记录</translation>
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
        <source>Order lines</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Order trend</source>
        <translation>订单趋势</translation>
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
        <source>Orders, 12 months</source>
        <translation>订单（近12个月）</translation>
    </message>
    <message>
        <source>Orders: {sums}</source>
        <translation>订单：{sums}</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Other contacts</source>
        <translation>其他联系</translation>
    </message>
    <message>
        <source>Others need your card to seal accounts for you. It holds no secret and no customer.</source>
        <translation>别人需要您的名片才能为您封装客户。名片不含任何机密，也不含客户。</translation>
    </message>
    <message>
        <source>Others of the team still have something to do.</source>
        <translation>团队其他成员仍有待办跟进。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>我方发起</translation>
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
        <translation>修改个人资料</translation>
    </message>
    <message>
        <source>Own field “{name}”</source>
        <translation>自定义字段“{name}”</translation>
    </message>
    <message>
        <source>Own rhythm</source>
        <translation>自身购买节奏</translation>
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
        <source>Owner of the file</source>
        <translation>文件所有者</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>历任负责人</translation>
    </message>
    <message>
        <source>Ownership ledger</source>
        <translation>负责人变更台账</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF文档</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Page after</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第{page}页，共{pages}页</translation>
    </message>
    <message>
        <source>Pages of the file</source>
        <translation>文件的数据页</translation>
    </message>
    <message>
        <source>Parts of a handover</source>
        <translation>交接的各部分</translation>
    </message>
    <message>
        <source>Parts of the file are missing, doubled or out of order.</source>
        <translation>文件的某些部分缺失、重复或次序错乱。</translation>
    </message>
    <message>
        <source>Parts of the handover file are missing, doubled or out of order. Nothing was changed.</source>
        <translation>交接文件的某些部分缺失、重复或次序错乱。未作任何更改。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>密码短语：</translation>
    </message>
    <message>
        <source>Paste a card</source>
        <translation>粘贴名片</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>People and keys</source>
        <translation>人员与密钥</translation>
    </message>
    <message>
        <source>People in the roster</source>
        <translation>名册中的人员</translation>
    </message>
    <message>
        <source>People you trust</source>
        <translation>您信任的人</translation>
    </message>
    <message>
        <source>Performance by rep and team</source>
        <translation>销售代表与团队业绩</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上一时段</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
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
        <source>Phone or e-mail of a contact</source>
        <translation>联系人的电话或电子邮件</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>图片（PNG）</translation>
    </message>
    <message>
        <source>Pin this view to the rail</source>
        <translation>将此视图固定到侧边栏</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Plain text that nearly every program reads.</source>
        <translation>几乎所有程序都能读取的纯文本。</translation>
    </message>
    <message>
        <source>Plan follow-up</source>
        <translation>安排跟进</translation>
    </message>
    <message>
        <source>Plan of a handover</source>
        <translation>交接方案</translation>
    </message>
    <message>
        <source>Plan of a handover changed</source>
        <translation>交接方案已更改</translation>
    </message>
    <message>
        <source>Plan the next step</source>
        <translation>安排下一步</translation>
    </message>
    <message>
        <source>Planning the demo</source>
        <translation>正在规划演示数据</translation>
    </message>
    <message>
        <source>Plans of handovers</source>
        <translation>交接方案</translation>
    </message>
    <message>
        <source>Plug the stick in again, or choose the file anew.</source>
        <translation>请重新插入U盘，或重新选择文件。</translation>
    </message>
    <message>
        <source>Postal code.</source>
        <translation>邮政编码。</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮政编码</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>潜在</translation>
    </message>
    <message>
        <source>Potential, new, active, loyal, dormant, lost or returning.</source>
        <translation>潜在、新客户、活跃、忠诚、沉睡、流失或回流。</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>首选渠道</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>当前密码短语</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一个窗格</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print it, or save it on a stick that you keep apart from this computer. Whoever has the key and the file can read everything. On the next page you type two of the groups.</source>
        <translation>请打印出来，或保存到与本机分开保管的U盘。任何人同时拥有密钥和文件，就能读取全部内容。下一页将请您输入其中两组。</translation>
    </message>
    <message>
        <source>Print the card…</source>
        <translation>打印客户卡片…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
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
        <source>Probably still active</source>
        <translation>仍活跃的概率</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Product and region</source>
        <translation>产品与地区</translation>
    </message>
    <message>
        <source>Product bought</source>
        <translation>购买过的产品</translation>
    </message>
    <message>
        <source>Product changed</source>
        <translation>修改产品</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Products by region and season</source>
        <translation>各产品的地区与季节</translation>
    </message>
    <message>
        <source>Products deleted</source>
        <translation>删除产品</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Promised for {day}</source>
        <translation>承诺日期：{day}</translation>
    </message>
    <message>
        <source>Promised to the customer</source>
        <translation>已向客户承诺</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Province or state</source>
        <translation>省或州</translation>
    </message>
    <message>
        <source>Province or state.</source>
        <translation>省、州或直辖市。</translation>
    </message>
    <message>
        <source>Purchase days</source>
        <translation>购买天数</translation>
    </message>
    <message>
        <source>Purchase days and their value expected in the {weeks} weeks after {end}, by BG/NBD and Gamma-Gamma fitted to all customers by maximum likelihood. Frequency is the number of distinct purchase days less one, recency the time from the first to the last of them, age the time from the first to {end}, monetary value the mean of the days after the first. The risk of losing a customer is ranked by expected purchases; P(alive) is 1 for everybody who bought once.</source>
        <translation>{end}之后{weeks}周内的预期购买天数及其价值，由BG/NBD与Gamma-Gamma模型对全部客户以最大似然法拟合得出。频次为不同购买日的天数减一，近度为首个到最后一个购买日的时间，客龄为首个购买日到{end}的时间，金额为首日之后各购买日金额的平均值。流失风险按预期购买次数排序；只购买过一次的客户，其存活概率恒为1。</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>R is how lately somebody bought, F how often. Each pair makes a segment.</source>
        <translation>R 表示最近何时购买，F 表示购买频次。每一对得分构成一个细分群。</translation>
    </message>
    <message>
        <source>Rank by risk of loss</source>
        <translation>流失风险排名</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Read a card</source>
        <translation>读取名片</translation>
    </message>
    <message>
        <source>Read a card…</source>
        <translation>读取名片…</translation>
    </message>
    <message>
        <source>Read a receipt…</source>
        <translation>读取回执…</translation>
    </message>
    <message>
        <source>Read a signed plan</source>
        <translation>读取已签名的方案</translation>
    </message>
    <message>
        <source>Read a signed plan…</source>
        <translation>读取已签名的方案…</translation>
    </message>
    <message>
        <source>Read the card of a successor…</source>
        <translation>读取接收人的名片…</translation>
    </message>
    <message>
        <source>Read the receipt under “Give away”. Only if nobody will ever take that file over, seal them once more.</source>
        <translation>请在“移交”中读取回执。只有确定不会有人接收那份文件时，才再次封装。</translation>
    </message>
    <message>
        <source>Read their card again under “People and keys”.</source>
        <translation>请在“人员与密钥”中重新读取对方的名片。</translation>
    </message>
    <message>
        <source>Reading and checking the file…</source>
        <translation>正在读取并检查文件…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Receipt awaited</source>
        <translation>等待回执</translation>
    </message>
    <message>
        <source>Receipt for {name}</source>
        <translation>给{name}的回执</translation>
    </message>
    <message>
        <source>Receipt of a handover</source>
        <translation>交接回执</translation>
    </message>
    <message>
        <source>Receipt of a handover verified</source>
        <translation>已核对交接回执</translation>
    </message>
    <message>
        <source>Recency</source>
        <translation>最近购买</translation>
    </message>
    <message>
        <source>Recency and frequency</source>
        <translation>最近购买与频次</translation>
    </message>
    <message>
        <source>Recency {r}, frequency {f}</source>
        <translation>最近购买 {r} 分，频次 {f} 分</translation>
    </message>
    <message>
        <source>Recency, in days</source>
        <translation>最近购买（天）</translation>
    </message>
    <message>
        <source>Recent one-off buyers</source>
        <translation>近期零星购买</translation>
    </message>
    <message>
        <source>Recognise existing ones by</source>
        <translation>识别已有记录的依据</translation>
    </message>
    <message>
        <source>Recognised by the columns.</source>
        <translation>已根据表头识别。</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
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
        <source>Records created: {kinds}.</source>
        <translation>一共新建：{kinds}。</translation>
    </message>
    <message>
        <source>Records of this kind cannot be matched by {name}.</source>
        <translation>此类记录不能按“{name}”匹配。</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Recovery key of the organisation</source>
        <translation>组织恢复密钥</translation>
    </message>
    <message>
        <source>Recovery key of the organisation made</source>
        <translation>已生成组织恢复密钥</translation>
    </message>
    <message>
        <source>Recovery key of the organisation, shown only now. Print it and keep it apart:</source>
        <translation>组织恢复密钥，仅此一次显示。请打印并另行保管：</translation>
    </message>
    <message>
        <source>Recovery key {name}.pdf</source>
        <translation>恢复密钥 {name}.pdf</translation>
    </message>
    <message>
        <source>Recovery key, shown only now. Print it and keep it apart from this machine:</source>
        <translation>恢复密钥，仅显示这一次。请打印出来，与本机分开保管：</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
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
        <source>Regions by season</source>
        <translation>各地区四季营收</translation>
    </message>
    <message>
        <source>Regulars</source>
        <translation>常客</translation>
    </message>
    <message>
        <source>Remember on this device</source>
        <translation>在此设备上记住</translation>
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
        <translation>移除筛选条件“{words}”</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>删除此规则</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>重命名标签</translation>
    </message>
    <message>
        <source>Rename this view</source>
        <translation>重命名此视图</translation>
    </message>
    <message>
        <source>Rename this view…</source>
        <translation>重命名此视图…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Rep</source>
        <translation>销售代表</translation>
    </message>
    <message>
        <source>Rep, lead or admin.</source>
        <translation>销售代表、主管或管理员。</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Repeating the same characters adds next to nothing.</source>
        <translation>重复相同的字符几乎不会增加强度。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Report in one currency</source>
        <translation>以单一币种汇报</translation>
    </message>
    <message>
        <source>Reps</source>
        <translation>销售代表</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Restored into the new file {name}. This workspace is unchanged.</source>
        <translation>已恢复为新文件{name}；当前工作区未更改。</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>正在恢复备份</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>留存</translation>
    </message>
    <message>
        <source>Retained and lost by month</source>
        <translation>每月留存与流失</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退货</translation>
    </message>
    <message>
        <source>Returning</source>
        <translation>回流</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>营收</translation>
    </message>
    <message>
        <source>Revenue across customers</source>
        <translation>营收在客户中的分布</translation>
    </message>
    <message>
        <source>Revenue by month and year</source>
        <translation>各年各月营收</translation>
    </message>
    <message>
        <source>Revenue by region</source>
        <translation>各地区营收</translation>
    </message>
    <message>
        <source>Revenue fell {share}</source>
        <translation>营收下降{share}</translation>
    </message>
    <message>
        <source>Revenue fell {share}, most in {name}</source>
        <translation>营收下降{share}，主要在{name}</translation>
    </message>
    <message>
        <source>Revenue rose {share}</source>
        <translation>营收增长{share}</translation>
    </message>
    <message>
        <source>Revenue rose {share}, most from {name}</source>
        <translation>营收增长{share}，主要来自{name}</translation>
    </message>
    <message>
        <source>Revenue stayed the same</source>
        <translation>营收持平</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>购买节奏</translation>
    </message>
    <message>
        <source>Rhythm unknown</source>
        <translation>节奏未知</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Roster of a team</source>
        <translation>团队名册</translation>
    </message>
    <message>
        <source>Roster of a team accepted</source>
        <translation>已接受团队名册</translation>
    </message>
    <message>
        <source>Roster of a team written</source>
        <translation>已制作团队名册</translation>
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
        <source>Rows about records that do not exist are left out.</source>
        <translation>略过没有对应记录的数据行。</translation>
    </message>
    <message>
        <source>Rows about records that exist are left out.</source>
        <translation>略过已有记录的数据行。</translation>
    </message>
    <message>
        <source>Rows not imported</source>
        <translation>未导入的数据行</translation>
    </message>
    <message>
        <source>Rows of keys are easy to guess. Put several uncommon words together.</source>
        <translation>键盘上相邻的按键很容易猜到。请把几个不常见的词连在一起。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
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
        <source>Sales region</source>
        <translation>销售区域</translation>
    </message>
    <message>
        <source>Same industry: {value}</source>
        <translation>同行业：{value}</translation>
    </message>
    <message>
        <source>Same region: {value}</source>
        <translation>同地区：{value}</translation>
    </message>
    <message>
        <source>Same segment: {value}</source>
        <translation>同客户分群：{value}</translation>
    </message>
    <message>
        <source>Same value class: {value}</source>
        <translation>同价值等级：{value}</translation>
    </message>
    <message>
        <source>Same {trait}: {value}</source>
        <translation>{trait}相同：{value}</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save a sheet to print</source>
        <translation>保存供打印的页面</translation>
    </message>
    <message>
        <source>Save a sheet to print…</source>
        <translation>保存供打印的页面…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存为PDF</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为PDF…</translation>
    </message>
    <message>
        <source>Save as a call</source>
        <translation>保存为电话</translation>
    </message>
    <message>
        <source>Save as a note</source>
        <translation>保存为备注</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>保存更改</translation>
    </message>
    <message>
        <source>Save entry</source>
        <translation>保存互动记录</translation>
    </message>
    <message>
        <source>Save my card</source>
        <translation>保存我的名片</translation>
    </message>
    <message>
        <source>Save my card…</source>
        <translation>保存我的名片…</translation>
    </message>
    <message numerus="yes">
        <source>Save the %n rows that are not taken…</source>
        <translation>
            <numerusform>保存未导入的%n行…</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the card as PDF…</source>
        <translation>将客户卡片另存为PDF…</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>保存方案</translation>
    </message>
    <message>
        <source>Save the plan…</source>
        <translation>保存方案…</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>保存回执</translation>
    </message>
    <message>
        <source>Save the receipt…</source>
        <translation>保存回执…</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>保存恢复密钥</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Save the rows that are not taken</source>
        <translation>保存未导入的数据行</translation>
    </message>
    <message>
        <source>Save this list as a view</source>
        <translation>将此列表存为视图</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已保存为{name}</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Say where each column goes. What is recognised is filled in.</source>
        <translation>请指定每一列导入到哪个字段；能识别的已经填好。</translation>
    </message>
    <message>
        <source>Say who you are with --name.</source>
        <translation>请用“--name”说明您是谁。</translation>
    </message>
    <message>
        <source>Say with --to whose card the book is for.</source>
        <translation>请用 --to 说明客户簿交给谁的名片。</translation>
    </message>
    <message>
        <source>Sceptic</source>
        <translation>怀疑者</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Scores and segments</source>
        <translation>得分与细分群</translation>
    </message>
    <message numerus="yes">
        <source>Seal %n accounts for the sender…</source>
        <translation>
            <numerusform>为发送人封装%n位客户…</numerusform>
        </translation>
    </message>
    <message>
        <source>Seal a copy…</source>
        <translation>封装副本…</translation>
    </message>
    <message>
        <source>Seal the files…</source>
        <translation>封装文件…</translation>
    </message>
    <message>
        <source>Seal them once more</source>
        <translation>再次封装</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>封装时间</translation>
    </message>
    <message>
        <source>Sealed into: {files}</source>
        <translation>已封装为：{files}</translation>
    </message>
    <message>
        <source>Sealed on</source>
        <translation>封装日期</translation>
    </message>
    <message numerus="yes">
        <source>Sealing %n files</source>
        <translation>
            <numerusform>正在封装%n个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Sealing accounts</source>
        <translation>正在封装客户</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>搜索与命令</translation>
    </message>
    <message>
        <source>Search index</source>
        <translation>搜索索引</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>搜索或命令</translation>
    </message>
    <message>
        <source>Search, or type &gt; for a command</source>
        <translation>搜索，或输入 &gt; 执行命令</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>季节</translation>
    </message>
    <message>
        <source>Season index</source>
        <translation>季节指数</translation>
    </message>
    <message>
        <source>Season index: the amount of a month divided by the mean of the twelve months centred on it, averaged over the years; 1 is an ordinary month. From the month of the first order to the last whole month, undated orders left out.</source>
        <translation>季节指数：某月金额除以以该月为中心的十二个月平均值，再对各年取平均；1表示普通月份。统计自首张订单所在月至最后一个完整月，不含无日期订单。</translation>
    </message>
    <message>
        <source>Secret half of the recovery key</source>
        <translation>恢复密钥的私密一半</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>设置分类</translation>
    </message>
    <message>
        <source>See when</source>
        <translation>查看时间</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>细分群</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>客户细分</translation>
    </message>
    <message>
        <source>Seldom and long ago. Little effort; note why they left.</source>
        <translation>不常买，且是很久以前。少花力气；记下他们离开的原因。</translation>
    </message>
    <message>
        <source>Seldom, and a while ago. A small occasion may wake them.</source>
        <translation>不常买，且有一阵没来。一个小由头也许能唤醒他们。</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Select all {count}</source>
        <translation>全选{count}个</translation>
    </message>
    <message>
        <source>Send a copy of my customers…</source>
        <translation>发送我的客户副本…</translation>
    </message>
    <message>
        <source>Send a copy of your customers?</source>
        <translation>发送您的客户副本？</translation>
    </message>
    <message>
        <source>Send my card to the admin</source>
        <translation>把我的名片发给管理员</translation>
    </message>
    <message>
        <source>Send the file to {name}. When the receipt is back, read it under “Give away”: only then do the accounts leave you.</source>
        <translation>请把文件发给{name}。回执回来后，请在“移交”中读取：只有这时客户才离开您。</translation>
    </message>
    <message>
        <source>Send the file {file} to {name}: it holds what you did and gives the accounts back there.</source>
        <translation>请把文件{file}发给{name}：其中有您所做的内容，并把客户还给那边。</translation>
    </message>
    <message>
        <source>Send the receipt back. With it the sender sees that everything arrived, and gives the copy up.</source>
        <translation>把回执发回去。发送人据此确认全部到达，并移交其副本。</translation>
    </message>
    <message>
        <source>Send what came since…</source>
        <translation>补送后来的变动…</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>发送人</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>Sequences such as abc or 6543 are easy to guess.</source>
        <translation>abc、6543之类的序列很容易猜到。</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>手动设定</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>设置密码短语</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Several are chosen with Ctrl or Shift held down.</source>
        <translation>按住Ctrl或Shift键可选择多个。</translation>
    </message>
    <message>
        <source>Several changes</source>
        <translation>多项更改</translation>
    </message>
    <message>
        <source>Several choices</source>
        <translation>多选</translation>
    </message>
    <message>
        <source>Several currencies share this sign.</source>
        <translation>有多个币种使用此符号。</translation>
    </message>
    <message>
        <source>Several files cannot be imported at once. Drop one.</source>
        <translation>不能同时导入多个文件。请只拖入一个。</translation>
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
        <source>Share of customers</source>
        <translation>客户占比</translation>
    </message>
    <message>
        <source>Share of customers, the largest first</source>
        <translation>客户占比（从大到小）</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>营收占比</translation>
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
        <translation>已发货</translation>
    </message>
    <message>
        <source>Show accounts of</source>
        <translation>显示其客户</translation>
    </message>
    <message>
        <source>Show all groups</source>
        <translation>显示所有分组</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>显示全部{count}项</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>以列表显示</translation>
    </message>
    <message>
        <source>Show as picture</source>
        <translation>以图形显示</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Show closed deals</source>
        <translation>显示已结束的商机</translation>
    </message>
    <message>
        <source>Show everything or less</source>
        <translation>展开或收起</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Show large</source>
        <translation>放大显示</translation>
    </message>
    <message>
        <source>Show older entries</source>
        <translation>显示更早的记录</translation>
    </message>
    <message>
        <source>Show the customers</source>
        <translation>显示客户</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation>查看历史</translation>
    </message>
    <message>
        <source>Show the words…</source>
        <translation>显示词语…</translation>
    </message>
    <message>
        <source>Show those of everybody</source>
        <translation>显示所有人的跟进</translation>
    </message>
    <message>
        <source>Show what can be chosen</source>
        <translation>显示可选项</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入内容</translation>
    </message>
    <message>
        <source>Show what is within it</source>
        <translation>显示其中的构成</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>显示方式</translation>
    </message>
    <message>
        <source>Silent for long</source>
        <translation>久无音讯</translation>
    </message>
    <message>
        <source>Similar customers</source>
        <translation>相似客户</translation>
    </message>
    <message>
        <source>Similar customers buy every {gap} days</source>
        <translation>类似客户每{gap}天购买一次</translation>
    </message>
    <message>
        <source>Similarity: the share of the known traits that both have in common; of the products bought, the part that both bought. What came next: products first bought by the {most} most similar customers after they had bought one of the same products, each customer counted once.</source>
        <translation>相似度：双方共有的特征占该客户已知特征的比例；所购产品按双方都买过的部分计算。后续购买：最相似的{most}位客户在买过相同产品之后首次购买的产品，每位客户只计一次。</translation>
    </message>
    <message>
        <source>Simplified Chinese (GB 18030)</source>
        <translation>简体中文（GB 18030）</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Since then you did this on them: {what}.</source>
        <translation>此后您在这些客户上所做的：{what}。</translation>
    </message>
    <message>
        <source>Since when it has been a customer.</source>
        <translation>成为客户的日期。</translation>
    </message>
    <message>
        <source>Single letters as keys</source>
        <translation>单字母快捷键</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Slipping</source>
        <translation>渐行渐远</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>So many days long, after an order that ended a pause in which the customer was lost.</source>
        <translation>客户在流失般的停顿之后再次下单，此后持续这么多天。</translation>
    </message>
    <message>
        <source>So many of the customer&apos;s own gaps without an order; decimals such as 2.5 are fine.</source>
        <translation>客户自身的这么多个间隔没有订单；可用小数，例如2.5。</translation>
    </message>
    <message>
        <source>Some accounts of this plan belong to somebody else by now. Nothing was changed. Plan again.</source>
        <translation>此计划中的一些客户现已归他人所有。未做任何更改。请重新计划。</translation>
    </message>
    <message>
        <source>Some accounts of this plan belong to somebody else by now. Nothing was sealed. Plan again.</source>
        <translation>方案中的某些客户现已归他人所有。未封装任何内容。请重新制定方案。</translation>
    </message>
    <message>
        <source>Some of these accounts are in a later file. Take that back first, or it will be refused.</source>
        <translation>其中一些客户在更晚的文件中。请先撤回那份文件，否则会被拒绝。</translation>
    </message>
    <message>
        <source>Some of these accounts were handed over to somebody else already. Nothing was sealed.</source>
        <translation>其中一些客户已移交给他人。未封装任何内容。</translation>
    </message>
    <message>
        <source>Some of these accounts were in a later file, which stands on this handover.</source>
        <translation>其中一些客户在更晚的文件中，而那份文件以这次交接为基础。</translation>
    </message>
    <message>
        <source>Some of these accounts were sealed for somebody already, and no receipt came back yet.</source>
        <translation>其中一些客户已为某人封装，但尚未收到回执。</translation>
    </message>
    <message>
        <source>Some of these accounts were sealed for somebody since, and no receipt came back yet.</source>
        <translation>其中部分客户此后已为他人封装，且尚未收到回执。</translation>
    </message>
    <message>
        <source>Some of these accounts were sealed for somebody since, and no receipt came back yet: file {bundle}. Nothing was changed. Verify its receipt; or, if nobody will ever import that file, take this handover back on purpose.</source>
        <translation>其中部分客户此后已为他人封装，且尚未收到回执：文件 {bundle}。未做任何更改。请核验其回执；若确定不会有人导入该文件，可强制收回此次交接。</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>有人</translation>
    </message>
    <message>
        <source>Something in the file cannot be what was sealed.</source>
        <translation>文件中有内容不可能是当初封装的。</translation>
    </message>
    <message>
        <source>Something is still being saved. Try again in a moment.</source>
        <translation>仍有内容正在保存，请稍后再试。</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>程序出现问题</translation>
    </message>
    <message>
        <source>Something went wrong that should not have. Nothing half done was kept. What is known, without customer data, is in {file}.</source>
        <translation>发生了不该发生的错误。未完成的内容均未保留。已知情况（不含客户数据）记录在“{file}”中。</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Spread in days</source>
        <translation>波动（天）</translation>
    </message>
    <message>
        <source>Spring</source>
        <translation>春季</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Stage brought in by {name} on {day}: {stage}. By the orders: {other}.</source>
        <translation>{name}于{day}带入的阶段：{stage}。按订单：{other}。</translation>
    </message>
    <message>
        <source>Stage by the orders: {stage}.</source>
        <translation>按订单的阶段：{stage}。</translation>
    </message>
    <message>
        <source>Stage set by hand: {stage}, by {name} on {day}. By the orders: {other}.</source>
        <translation>{name}于{day}手动设定的阶段：{stage}。按订单：{other}。</translation>
    </message>
    <message>
        <source>Stage set by hand: {stage}. By the orders: {other}.</source>
        <translation>手动设定的阶段：{stage}。按订单：{other}。</translation>
    </message>
    <message>
        <source>Stages, the first that fits: potential: no order yet. Lost, dormant: nothing for more than {lost} or {dormant} of the customer&apos;s own gaps. Returning: the last order ended a pause of more than {lost} gaps, at most {returning} days ago. New: up to {new} purchase days. Loyal: {loyal} or more. Active: all others. A stage that was set by hand counts instead.</source>
        <translation>阶段取第一个符合的：潜在：尚无订单。流失、沉睡：超过{lost}或{dormant}个客户自身的间隔没有购买。回流：最近一笔订单结束了超过{lost}个间隔的停顿，且在{returning}天之内。新客户：购买日不超过{new}天。忠诚：{loyal}天或更多。活跃：其余所有客户。手动设定的阶段优先。</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Star or unstar the customer</source>
        <translation>为客户加上或取消星标</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>从空白开始</translation>
    </message>
    <message>
        <source>Start my own</source>
        <translation>建立我的工作区</translation>
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
        <source>Stays in the file; nothing of it is imported.</source>
        <translation>保留在文件中，不会导入。</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>第{step}步，共{steps}步</translation>
    </message>
    <message>
        <source>Steward workspaces (*.steward)</source>
        <translation>知客工作区 (*.steward)</translation>
    </message>
    <message>
        <source>Steward workspaces and backups (*.steward *.stewardbackup);;All files (*)</source>
        <translation>知客工作区和备份 (*.steward *.stewardbackup);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Steward&apos;s own id; only files that Steward wrote have it.</source>
        <translation>知客自己的编号，只有知客导出的文件才有。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop and change nothing</source>
        <translation>停止且不做更改</translation>
    </message>
    <message>
        <source>Stop and seal nothing</source>
        <translation>停止，不封装</translation>
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
        <source>Stopped. Nothing was sealed, and nothing was changed.</source>
        <translation>已停止。未封装任何内容，也未做任何更改。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Street and house number.</source>
        <translation>街道和门牌号。</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>Strongest month {month}.</source>
        <translation>最旺月份为{month}。</translation>
    </message>
    <message>
        <source>Strongest month {month}; quietest of the year {quietest}.</source>
        <translation>最旺月份为{month}；一年中最淡的是{quietest}。</translation>
    </message>
    <message>
        <source>Strongest month {peak}, at {strong} of an ordinary one; quietest {slack}, at {weak}.</source>
        <translation>最旺月份为{peak}，是普通月份的{strong}；最淡为{slack}，是普通月份的{weak}。</translation>
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
        <source>Successor</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Sum of 12-month value</source>
        <translation>近12个月金额合计</translation>
    </message>
    <message>
        <source>Sum of the amounts of orders up to and including the as-of day, cancelled ones left out, by currency. The region is the order&apos;s own, else the customer&apos;s of that day; the rep is the order&apos;s own, else the customer&apos;s owner of that day. A customer is new in the group that holds the first order.</source>
        <translation>截至统计日（含当日）的订单金额合计，不含已取消的订单，按币种分列。地区以订单所填为准，未填则取下单当日客户所在的地区；销售代表以订单所填为准，未填则取下单当日的客户负责人。客户的首笔订单在哪一组，就在该组计为新客户。</translation>
    </message>
    <message>
        <source>Sum: {amount}</source>
        <translation>合计：{amount}</translation>
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
        <translation>数据表</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
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
        <source>Tags deleted</source>
        <translation>删除标签</translation>
    </message>
    <message>
        <source>Tags merged</source>
        <translation>合并标签</translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation>标签，以逗号分隔</translation>
    </message>
    <message numerus="yes">
        <source>Take %n accounts back</source>
        <translation>
            <numerusform>收回%n个客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Take a filter away, or clear all of them.</source>
        <translation>请移除某个筛选条件，或全部清除。</translation>
    </message>
    <message numerus="yes">
        <source>Take back %n customers</source>
        <translation>
            <numerusform>撤回%n位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back the handover from {name}?</source>
        <translation>撤回来自{name}的交接？</translation>
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
        <translation>接收后续补充</translation>
    </message>
    <message>
        <source>Take off the tag {name}</source>
        <translation>移除标签“{name}”</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接收</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n customers</source>
        <translation>
            <numerusform>接收%n位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over the earlier file of this sender first, then this one.</source>
        <translation>请先接收该发送人较早的文件，再接收这份。</translation>
    </message>
    <message>
        <source>Take the book in</source>
        <translation>接收供查看的客户</translation>
    </message>
    <message>
        <source>Take the handover back</source>
        <translation>收回移交</translation>
    </message>
    <message>
        <source>Take the later one back first.</source>
        <translation>请先撤回较晚的那份。</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>取消星标</translation>
    </message>
    <message>
        <source>Take this line away</source>
        <translation>移除此明细</translation>
    </message>
    <message>
        <source>Take this view out of the rail</source>
        <translation>将此视图从侧边栏移除</translation>
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
        <translation>从{name}接收</translation>
    </message>
    <message>
        <source>Taking accounts over</source>
        <translation>正在接收客户</translation>
    </message>
    <message>
        <source>Taking the handover back</source>
        <translation>正在撤回交接</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Team joined</source>
        <translation>已加入团队</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Team leads and admins change fields: everybody has them.</source>
        <translation>字段由所有人共用，只有主管和管理员可以更改。</translation>
    </message>
    <message>
        <source>Team leads and admins change tags: everybody uses them.</source>
        <translation>标签由所有人共用，只有主管和管理员可以更改。</translation>
    </message>
    <message>
        <source>Team leads and admins set this up: everybody has the same figures.</source>
        <translation>由团队主管和管理员设置：所有人的指标口径相同。</translation>
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
        <source>Team members</source>
        <translation>团队成员</translation>
    </message>
    <message>
        <source>Team members deleted</source>
        <translation>删除团队成员</translation>
    </message>
    <message>
        <source>Team or department.</source>
        <translation>团队或部门。</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>团队</translation>
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
        <source>Text of normal size</source>
        <translation>正常大小的文字</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Text: {text}</source>
        <translation>关键词：{text}</translation>
    </message>
    <message>
        <source>That file is lost: seal once more</source>
        <translation>那个文件已丢失：再次封装</translation>
    </message>
    <message>
        <source>That is sealed into a file for {name} first, so that nothing is lost.</source>
        <translation>这些内容会先封装成给{name}的文件，因此不会丢失任何东西。</translation>
    </message>
    <message numerus="yes">
        <source>The %n days for taking back ended on {day}. Only an admin may still do it.</source>
        <translation>
            <numerusform>%n天的撤回期限已于{day}结束。只有管理员仍可撤回。</numerusform>
        </translation>
    </message>
    <message>
        <source>The accounts are gone with all that came with them. The hash of the whole workspace is another than then, because other records were changed meanwhile or are used by others.</source>
        <translation>这些客户及其全部附带内容已移除。整个工作区的校验值与当时不同，因为其间有其他记录被改动，或仍为别处所用。</translation>
    </message>
    <message>
        <source>The accounts are sealed for {name}.</source>
        <translation>已为{name}封装这些客户。</translation>
    </message>
    <message>
        <source>The accounts are still yours. Send the file to its receiver; what comes back is a receipt, which you read here. Nothing is given up before.</source>
        <translation>客户仍归您。请把文件发给接收人；对方会返回一份回执，请在此读取。在此之前不会交出任何内容。</translation>
    </message>
    <message>
        <source>The accounts become yours again here and can be worked on, as they were when the receipt was read.</source>
        <translation>客户在此处重新归您，可以继续维护，与读取回执时一样。</translation>
    </message>
    <message>
        <source>The accounts differ after the reassignment. Nothing was changed. Report this fault.</source>
        <translation>重新分配后客户内容有差异。未做任何更改。请报告此错误。</translation>
    </message>
    <message>
        <source>The accounts were taken over, but the receipt could not be written: the disk failed or has no disk space left, or the folder cannot be written to. Import the same file again to get it.</source>
        <translation>客户已接收，但收据无法写入：磁盘出错、磁盘空间已满，或文件夹不可写。再次导入同一文件即可得到收据。</translation>
    </message>
    <message>
        <source>The accounts were worked on since they came, so a plain undo cannot take them back. Nothing was changed. Take the handover back as a whole instead: then what was added goes to its sender.</source>
        <translation>这些客户到来后已有变动，因此无法直接撤销。未作任何更改。请改为整体收回这次交接：之后添加的内容会送回发送人。</translation>
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
        <source>The amounts do not add up to more than nothing.</source>
        <translation>金额合计不大于零。</translation>
    </message>
    <message>
        <source>The amounts do not determine the model of spend: its parameters do not settle.</source>
        <translation>金额不足以确定消费额模型：参数无法收敛。</translation>
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
        <source>The beginning of this file is not one that Steward writes.</source>
        <translation>此文件的开头不是知客写成的。</translation>
    </message>
    <message>
        <source>The best {top} of {all} customers bring {share} of the revenue.</source>
        <translation>{all}位客户中最好的{top}位贡献了{share}的营收。</translation>
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
        <source>The card of a successor of this plan was not accepted here. Nothing was changed.</source>
        <translation>此处尚未接受此方案中某位接收人的名片。未作任何更改。</translation>
    </message>
    <message>
        <source>The card of the receiver is no longer accepted here. Nothing was sealed.</source>
        <translation>此处已不再接受接收人的名片。未封装任何内容。</translation>
    </message>
    <message>
        <source>The card of the sender is no longer accepted here, so nothing can be sealed for them. Nothing was changed. Accept it again first.</source>
        <translation>此处已不再接受发送人的名片，因此无法为其封装。未作任何更改。请先重新接受。</translation>
    </message>
    <message>
        <source>The card of the sender is no longer accepted here. Nothing was sealed.</source>
        <translation>此处已不再接受发送人的名片。未封装任何内容。</translation>
    </message>
    <message>
        <source>The card of the sender is not trusted here.</source>
        <translation>此处不信任发送人的名片。</translation>
    </message>
    <message>
        <source>The card of this person is not trusted here any more, so nothing can be sealed for them.</source>
        <translation>此处已不再信任此人的名片，因此无法为其封装。</translation>
    </message>
    <message>
        <source>The card of this person was not accepted here. Nothing was sealed. Accept it first.</source>
        <translation>此处尚未接受此人的名片。未封装任何内容。请先接受。</translation>
    </message>
    <message>
        <source>The card of {name} is not accepted any more.</source>
        <translation>不再接受{name}的名片。</translation>
    </message>
    <message>
        <source>The card of {name} is not trusted here any more. Read it again under “People and keys” first.</source>
        <translation>此处已不再信任{name}的名片。请先在“人员与密钥”中重新读取。</translation>
    </message>
    <message>
        <source>The card was saved. The file is not encrypted.</source>
        <translation>客户卡片已保存。该文件未加密。</translation>
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
        <source>The chart was saved. The file is not encrypted.</source>
        <translation>图表已保存。文件未加密。</translation>
    </message>
    <message>
        <source>The clock that days and times refer to.</source>
        <translation>日期和时间以此时区为准。</translation>
    </message>
    <message>
        <source>The code holds the whole card: a phone that scans it gets the text, to be sent as a message.</source>
        <translation>此码包含整张名片：手机扫描后得到文字，可作为消息发送。</translation>
    </message>
    <message>
        <source>The columns do not tell what this file holds.</source>
        <translation>从表头看不出此文件包含什么。</translation>
    </message>
    <message>
        <source>The columns do not tell what this file holds. Nothing was changed. Name it with --kind: {kinds}.</source>
        <translation>从各列看不出此文件包含什么内容。未做任何更改。请用“--kind”指明：{kinds}。</translation>
    </message>
    <message>
        <source>The company is missing: the workspace has its name.</source>
        <translation>请填写公司名称：工作区以此命名。</translation>
    </message>
    <message>
        <source>The copy for {name} is sealed.</source>
        <translation>给{name}的副本已封装。</translation>
    </message>
    <message>
        <source>The copy is in {file}. Send it to {name}; nobody else can open it.</source>
        <translation>副本在{file}中。请发给{name}，其他人无法打开。</translation>
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
        <source>The customer it belongs to: by number, e-mail or name.</source>
        <translation>所属客户：编号、邮箱或名称均可。</translation>
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
        <source>The day of the order.</source>
        <translation>下单日期。</translation>
    </message>
    <message>
        <source>The day of the week does not belong to this date.</source>
        <translation>星期与日期不符。</translation>
    </message>
    <message>
        <source>The day on which a decision is expected.</source>
        <translation>预计成交的日期。</translation>
    </message>
    <message>
        <source>The day on which it began.</source>
        <translation>开始的日期。</translation>
    </message>
    <message>
        <source>The day on which it was won or lost.</source>
        <translation>赢单或丢单的日期。</translation>
    </message>
    <message>
        <source>The day, the month or the year is missing.</source>
        <translation>缺少年、月或日。</translation>
    </message>
    <message>
        <source>The day, with or without the time.</source>
        <translation>日期，可带或不带时间。</translation>
    </message>
    <message>
        <source>The days in which anybody may take this handover back are over.</source>
        <translation>可以撤回这次交接的期限已过。</translation>
    </message>
    <message>
        <source>The deal it belongs to.</source>
        <translation>所属商机。</translation>
    </message>
    <message>
        <source>The disk reported an error, or there is no disk space left. Nothing was changed. Free some space or check the disk, then try again.</source>
        <translation>磁盘出错，或磁盘空间不足。未做任何更改。请腾出一些空间或检查磁盘，然后重试。</translation>
    </message>
    <message>
        <source>The disk reported an error.</source>
        <translation>磁盘报告了错误。</translation>
    </message>
    <message>
        <source>The disk reported an error. Nothing was changed. Check the disk and try again.</source>
        <translation>磁盘出错。未做任何更改。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>The e-mail address.</source>
        <translation>电子邮箱地址。</translation>
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
        <source>The file</source>
        <translation>文件</translation>
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
        <source>The file is damaged, or its end is missing.</source>
        <translation>文件已损坏，或缺少末尾。</translation>
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
        <source>The file is not encrypted: whoever has it can read it.</source>
        <translation>该文件未加密：任何拿到它的人都能阅读。</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>文件已不在那里。</translation>
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
        <source>The file was written by a newer Steward than this one.</source>
        <translation>此文件由比当前更新的知客版本写成。</translation>
    </message>
    <message>
        <source>The file {name} cannot be read. Nothing was changed.</source>
        <translation>无法读取文件“{name}”。未做任何更改。</translation>
    </message>
    <message>
        <source>The first rule that fits an account counts. All others are shared out evenly, and families stay together.</source>
        <translation>客户适用第一条符合的规则。其余的均衡分配，关联组不拆开。</translation>
    </message>
    <message>
        <source>The first {shown} of {count}</source>
        <translation>前{shown}条，共{count}条</translation>
    </message>
    <message>
        <source>The forecast cannot be graded yet: its time is not over on the as-of day.</source>
        <translation>预测暂时无法检验：到截止日，预测期尚未结束。</translation>
    </message>
    <message>
        <source>The group of products.</source>
        <translation>产品类别。</translation>
    </message>
    <message>
        <source>The handover file does not hold what its manifest says. Nothing was changed. Ask the sender for it again.</source>
        <translation>交接文件的内容与其清单不符。未作任何更改。请向发送人重新索取。</translation>
    </message>
    <message>
        <source>The handover file is damaged or cut off. Nothing was changed. Ask the sender for it again.</source>
        <translation>交接文件已损坏或不完整。未作任何更改。请向发送人重新索取。</translation>
    </message>
    <message>
        <source>The head of this handover file is not one that Steward writes. Nothing was changed.</source>
        <translation>此交接文件的文件头不是知客写成的。未作任何更改。</translation>
    </message>
    <message>
        <source>The headline.</source>
        <translation>标题。</translation>
    </message>
    <message>
        <source>The import is done</source>
        <translation>导入完成</translation>
    </message>
    <message>
        <source>The import is done, but the rows that were not taken could not be written. Import again with --dry-run to see them.</source>
        <translation>导入已完成，但未导入的行未能写入文件。请加上“--dry-run”重新导入以查看这些行。</translation>
    </message>
    <message>
        <source>The import is one step: it can be undone as a whole.</source>
        <translation>整次导入是一个步骤，可以整体撤销。</translation>
    </message>
    <message>
        <source>The import is undone</source>
        <translation>导入已撤销</translation>
    </message>
    <message>
        <source>The invitation is in {file}.</source>
        <translation>邀请在{file}中。</translation>
    </message>
    <message>
        <source>The invitation was saved. Send it to whoever makes a workspace; it can be used more than once.</source>
        <translation>邀请已保存。请发给要创建工作区的人；它可以多次使用。</translation>
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
        <source>The key does not open this file: it belongs to another workspace, or the file is damaged. Nothing was changed. Open or restore the newest backup.</source>
        <translation>密钥无法打开此文件：密钥属于其他工作区，或文件已损坏。未做任何更改。请打开或恢复最新的备份。</translation>
    </message>
    <message>
        <source>The key has two halves. The public one goes along with your invitations. The secret one is shown now, once: print it and lock it away. It is kept nowhere in the program.</source>
        <translation>密钥分为两半。公开的一半随您的邀请一起发出。私密的一半现在只显示一次：请打印并锁好。程序中不会保存它。</translation>
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
        <source>The language to speak with the customer.</source>
        <translation>与客户沟通所用的语言。</translation>
    </message>
    <message>
        <source>The last backup failed</source>
        <translation>最后一次备份未成功</translation>
    </message>
    <message>
        <source>The last order at most so many days ago: score 5, 4, 3 and 2; longer ago: 1.</source>
        <translation>最近一笔订单距今不超过这么多天：得5、4、3、2分；更久：1分。</translation>
    </message>
    <message>
        <source>The later one stays; the other one is kept in the history of the record.</source>
        <translation>保留较晚的一方；另一方留在该记录的历史中。</translation>
    </message>
    <message>
        <source>The line of business.</source>
        <translation>所属行业。</translation>
    </message>
    <message>
        <source>The median of the days between two purchase days of a customer, with the median distance from it as spread. The next order is expected one such gap after the last one. Dormant: nothing for more than {dormant} gaps; lost: for more than {lost}. With fewer than three purchase days the median of the customer&apos;s segment stands in for it, and that is said.</source>
        <translation>客户相邻两个购买日之间天数的中位数，以及与它距离的中位数作为波动。预计下一笔订单在上一笔之后一个间隔。沉睡：超过{dormant}个间隔没有购买；流失：超过{lost}个。购买日少于三天时，用客户所在细分群的中位数代替，并加以说明。</translation>
    </message>
    <message>
        <source>The name for customers that are made on the way.</source>
        <translation>导入时一并创建的客户所用的名称。</translation>
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
        <source>The number or code that it has in the other system.</source>
        <translation>在其他系统中的编号或代码。</translation>
    </message>
    <message>
        <source>The number was shortened by a spreadsheet; its last digits are lost.</source>
        <translation>号码被电子表格截短，最后几位数字已丢失。</translation>
    </message>
    <message>
        <source>The order it belongs to: by number.</source>
        <translation>所属订单：编号。</translation>
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
        <source>The passphrase is too easy to guess. Make it longer until it is called good.</source>
        <translation>密码短语太容易猜到。请加长，直到强度显示为“良好”。</translation>
    </message>
    <message>
        <source>The passphrase of the sample is: {passphrase}</source>
        <translation>示例的密码短语是：{passphrase}</translation>
    </message>
    <message>
        <source>The passphrase was changed. Backups made before keep the old one.</source>
        <translation>密码短语已更改。此前的备份仍使用旧的密码短语。</translation>
    </message>
    <message>
        <source>The people who work with customers in this workspace.</source>
        <translation>在此工作区中负责客户工作的成员。</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>上一时段</translation>
    </message>
    <message>
        <source>The person at the customer.</source>
        <translation>客户方的联系人。</translation>
    </message>
    <message>
        <source>The place of the workspace is read-only. Nothing was changed. Copy the file elsewhere.</source>
        <translation>工作区所在的位置是只读的。未做任何更改。请将文件复制到其他位置。</translation>
    </message>
    <message>
        <source>The plan was saved. It holds ids and figures, and no names.</source>
        <translation>方案已保存。其中只有编号和数字，没有姓名。</translation>
    </message>
    <message>
        <source>The plan was thrown away</source>
        <translation>方案已放弃</translation>
    </message>
    <message>
        <source>The position, such as purchasing manager.</source>
        <translation>职务，例如采购经理。</translation>
    </message>
    <message>
        <source>The present passphrase is another one. Nothing was changed. Try again.</source>
        <translation>当前密码短语不正确。未做任何更改。请重试。</translation>
    </message>
    <message>
        <source>The price of one.</source>
        <translation>单价。</translation>
    </message>
    <message>
        <source>The product: by number or name.</source>
        <translation>产品：编号或名称。</translation>
    </message>
    <message>
        <source>The program that made the file.</source>
        <translation>创建此文件的程序。</translation>
    </message>
    <message>
        <source>The program&apos;s own folder</source>
        <translation>程序自带的文件夹</translation>
    </message>
    <message>
        <source>The purchases do not determine the model: its parameters do not settle.</source>
        <translation>购买记录不足以确定该模型：参数无法收敛。</translation>
    </message>
    <message>
        <source>The receipt holds figures and a signature, and nothing of any customer. It can be saved again from the list.</source>
        <translation>回执只含数字和签名，不含任何客户内容。可以从列表中再次保存。</translation>
    </message>
    <message>
        <source>The receipt of {name} differs from the file in {parts}. Nothing was given up here. Call {name}: the file has to be taken over again.</source>
        <translation>{name}的回执与文件不一致：{parts}。此处没有交出任何内容。请致电{name}：需要重新接收该文件。</translation>
    </message>
    <message numerus="yes">
        <source>The receipt of {name} is complete: %n accounts arrived exactly as they left. Your copy is kept, to be read only.</source>
        <translation>
            <numerusform>{name}的回执完整无误：%n个客户原样送达。您这里的副本予以保留，仅供查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>The receipt proved that all arrived as it left. Your copy is kept, to be read only.</source>
        <translation>回执证明全部原样送达。您这里的副本予以保留，仅供查看。</translation>
    </message>
    <message>
        <source>The receipt tells {name} that what came since has arrived.</source>
        <translation>回执告诉{name}后续补充已到达。</translation>
    </message>
    <message>
        <source>The receipt was saved. Send it to {name}.</source>
        <translation>回执已保存。请发给{name}。</translation>
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
        <source>The recovery key of the organisation is in {file}. Print it and keep it apart.</source>
        <translation>组织恢复密钥在{file}中。请打印并另行保管。</translation>
    </message>
    <message>
        <source>The recovery key opened the workspace. With a new passphrase you need the key on paper only in an emergency; the key stays the same, and the old passphrase stops working.</source>
        <translation>已用恢复密钥打开工作区。设置新的密码短语后，只有紧急情况下才需要纸上的密钥；密钥保持不变，旧的密码短语将失效。</translation>
    </message>
    <message numerus="yes">
        <source>The roster holds %n cards.</source>
        <translation>
            <numerusform>名册含%n张名片。</numerusform>
        </translation>
    </message>
    <message>
        <source>The roster was saved. Send it to everybody in it.</source>
        <translation>名册已保存。请发给其中的每个人。</translation>
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
        <source>The sales region.</source>
        <translation>销售区域。</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>The same words in</source>
        <translation>同样的词，语言：</translation>
    </message>
    <message>
        <source>The same words stand there under “People and keys”. If they are others, trust this card no longer.</source>
        <translation>对方的“人员与密钥”中显示的应是同样的词语。如果不同，请不再信任此名片。</translation>
    </message>
    <message>
        <source>The sheet was saved. Print it, then delete the file.</source>
        <translation>页面已保存。请打印，然后删除该文件。</translation>
    </message>
    <message>
        <source>The sign of the amount is not that of {currency}.</source>
        <translation>金额的货币符号与{currency}不符。</translation>
    </message>
    <message>
        <source>The signature of the file is not that of the person it names.</source>
        <translation>文件的签名不是其所称之人的签名。</translation>
    </message>
    <message>
        <source>The signature of the handover file is not its sender&apos;s. Nothing was changed.</source>
        <translation>交接文件的签名不是其发送人的。未作任何更改。</translation>
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
        <source>The successors may not take so many accounts together. Nothing was changed. Raise a limit.</source>
        <translation>各接收人的上限合计不够接收这些客户。未作任何更改。请提高上限。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring then opens the workspace without the passphrase.</source>
        <translation>此后由系统的密钥环打开工作区，无需密码短语。</translation>
    </message>
    <message>
        <source>The team&apos;s own map, version {version}.</source>
        <translation>团队自己的对应表，第 {version} 版。</translation>
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
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>The two passphrases differ. Nothing was changed.</source>
        <translation>两次输入的密码短语不一致。未做任何更改。</translation>
    </message>
    <message>
        <source>The usual map of ten segments.</source>
        <translation>通常的十个细分群对应表。</translation>
    </message>
    <message>
        <source>The whole workspace is as it was before the handover came: its hash is the same.</source>
        <translation>整个工作区已恢复到接收交接之前的状态：校验值相同。</translation>
    </message>
    <message>
        <source>The window is not part of this version yet. The commands: steward --help</source>
        <translation>此版本尚无图形界面。查看命令：steward --help</translation>
    </message>
    <message>
        <source>The words do not belong to this card.</source>
        <translation>这些词语不属于此名片。</translation>
    </message>
    <message>
        <source>The words do not belong to this card. It was not accepted. Ask for the card again, on another way.</source>
        <translation>这些词不属于此名片。未予接受。请换一种途径重新索取名片。</translation>
    </message>
    <message>
        <source>The words of a card</source>
        <translation>名片的词语</translation>
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
        <source>The workspace file is damaged. Nothing was changed. Open or restore the newest backup.</source>
        <translation>工作区文件已损坏。未做任何更改。请打开或恢复最新的备份。</translation>
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
        <source>The workspace is open for reading only. Nothing was changed.</source>
        <translation>此工作区以只读方式打开。未做任何更改。</translation>
    </message>
    <message>
        <source>The workspace is open, but was not remembered: {reason}</source>
        <translation>工作区已打开，但未能记住：{reason}</translation>
    </message>
    <message>
        <source>The workspace is ready. All of this can be done later too.</source>
        <translation>工作区已就绪。以下操作以后也可以进行。</translation>
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
        <source>Their open follow-ups and deals on them go along.</source>
        <translation>其名下这些客户的待办跟进与商机一并移交。</translation>
    </message>
    <message>
        <source>There are at most {most} rates.</source>
        <translation>最多 {most} 条汇率。</translation>
    </message>
    <message>
        <source>There are no accounts here that you could give away.</source>
        <translation>这里没有您可以交出的客户。</translation>
    </message>
    <message>
        <source>There are no records of kind {name}. The kinds are: {known}.</source>
        <translation>没有“{name}”这类记录。可用的类型：{known}。</translation>
    </message>
    <message>
        <source>There are no tags yet.</source>
        <translation>尚无标签。</translation>
    </message>
    <message>
        <source>There is a field called {name} already.</source>
        <translation>已有名为“{name}”的字段。</translation>
    </message>
    <message>
        <source>There is a file at this place already. Nothing was changed.</source>
        <translation>此位置已有文件。未做任何更改。</translation>
    </message>
    <message>
        <source>There is a recovery key of the organisation already.</source>
        <translation>已有组织恢复密钥。</translation>
    </message>
    <message>
        <source>There is a tag of this name. Nothing was changed. Merge the two instead.</source>
        <translation>已有同名标签。未做任何更改。请改为合并这两个标签。</translation>
    </message>
    <message>
        <source>There is a view called {name} already. Nothing was changed.</source>
        <translation>已有名为{name}的视图。未做任何更改。</translation>
    </message>
    <message>
        <source>There is more than a phone number.</source>
        <translation>除电话号码外还有其他内容。</translation>
    </message>
    <message>
        <source>There is no account to seal. Nothing was written.</source>
        <translation>没有可封装的客户。未写入任何内容。</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>尚无备份。</translation>
    </message>
    <message>
        <source>There is no chart {name}. Known are: {known}</source>
        <translation>没有名为{name}的图表。现有：{known}</translation>
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
        <source>There is no mail address yet. Add one to the customer or to a contact.</source>
        <translation>还没有邮箱地址。请为客户或联系人添加邮箱地址。</translation>
    </message>
    <message>
        <source>There is no period before to compare the revenue with</source>
        <translation>此前没有可供比较的时期</translation>
    </message>
    <message>
        <source>There is no permission to use this file or folder. Nothing was changed.</source>
        <translation>没有使用此文件或文件夹的权限。未做任何更改。</translation>
    </message>
    <message>
        <source>There is no receipt for this file.</source>
        <translation>此文件没有回执。</translation>
    </message>
    <message>
        <source>There is no recovery key of the organisation yet. Make it first, below: it cannot be added to a workspace that was made without it.</source>
        <translation>还没有组织恢复密钥。请先在下方生成：已经创建的工作区无法再补上它。</translation>
    </message>
    <message>
        <source>There is no recovery key of the organisation; nobody but its person will open the workspace. Make one first with: steward team org-key WORKSPACE</source>
        <translation>没有组织恢复密钥；除本人外无人能打开该工作区。请先生成：steward team org-key WORKSPACE</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>磁盘空间已满。</translation>
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
        <source>There is no such time zone.</source>
        <translation>没有此时区。</translation>
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
        <source>There is nobody yet who could get accounts. Ask your successor for their card and read it here; or add a colleague under Settings, Team.</source>
        <translation>目前还没有可以接收客户的人。请向接收人索取名片并在此读取；或在“设置”的“团队”中添加同事。</translation>
    </message>
    <message>
        <source>There is none: if you lose your passphrase and your recovery sheet, nobody can open this workspace.</source>
        <translation>没有：如果您丢失了密码短语和恢复密钥页，就没有人能打开此工作区。</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>There is nothing to take back any more.</source>
        <translation>已经没有可撤回的内容。</translation>
    </message>
    <message>
        <source>There is nothing to undo in this sitting.</source>
        <translation>本次使用中没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to undo of this handover. Nothing was changed.</source>
        <translation>这次交接没有可撤销的内容。未作任何更改。</translation>
    </message>
    <message>
        <source>These accounts become yours. The copy there is given up only when your receipt is back.</source>
        <translation>这些客户将归您。只有您的回执送回后，那边的副本才会移交。</translation>
    </message>
    <message>
        <source>These accounts stay with the sender. You get a copy to look at and to count with; it takes the place of the one that you had.</source>
        <translation>这些客户仍归发送人。您得到一份供查看和统计的副本，它会取代您原有的那份。</translation>
    </message>
    <message>
        <source>These accounts stay with {name}; here they can be looked at and counted.</source>
        <translation>这些客户仍归{name}；此处只供查看和统计。</translation>
    </message>
    <message>
        <source>These accounts were given back to their sender.</source>
        <translation>这些客户已退回给发送人。</translation>
    </message>
    <message>
        <source>These accounts were given back to their sender. Nothing was changed. Ask the sender to seal them again.</source>
        <translation>这些客户已退还给发送者。未做任何更改。请发送者重新封装。</translation>
    </message>
    <message>
        <source>These accounts were handed over from here and come back to whoever had them before.</source>
        <translation>这些客户当初从此处交出，现在回到原负责人手中。</translation>
    </message>
    <message>
        <source>These eight words are the fingerprint of your card. Whoever gets the card calls you; you read them out, and both of you know that nobody has put another card in its place.</source>
        <translation>这八个词是您名片的指纹。收到名片的人给您打电话，您念出这些词，双方便知道没有人调换过名片。</translation>
    </message>
    <message>
        <source>These follow-ups are not yours to see</source>
        <translation>您无权查看这些跟进</translation>
    </message>
    <message>
        <source>These records were changed meanwhile. Nothing was overwritten. Look at them and try again.</source>
        <translation>这些记录在此期间已被修改。未覆盖任何内容。请查看后重试。</translation>
    </message>
    <message>
        <source>They appear in forms, on cards, in imports and in exports.</source>
        <translation>自定义字段会出现在表单、客户卡片、导入和导出中。</translation>
    </message>
    <message>
        <source>They are trusted on the word of the admin who signed the roster, whose card you trust. Nobody needs to call.</source>
        <translation>他们由签署名册的管理员担保，而您信任该管理员的名片。无需再打电话。</translation>
    </message>
    <message>
        <source>They seal a file for you and send it any way they like: nobody but you can open it.</source>
        <translation>对方为您封装文件，用任何途径发送均可：只有您能打开。</translation>
    </message>
    <message>
        <source>They stay with {name}. The receipt tells {name} that the book arrived whole.</source>
        <translation>它们仍归{name}。回执告诉{name}客户已完整到达。</translation>
    </message>
    <message>
        <source>This account was handed over or belongs to somebody else&apos;s workspace: here it can only be read. Nothing was changed.</source>
        <translation>此客户已移交，或属于他人的工作区：在此只能查看。未作任何更改。</translation>
    </message>
    <message>
        <source>This adds what was done there since the accounts were sealed. Who has them stays as it is.</source>
        <translation>这会补上封装之后那边所做的内容。客户归属不变。</translation>
    </message>
    <message>
        <source>This backup has no key slots. Nothing was changed. Restore it with the printed recovery key.</source>
        <translation>此备份没有密钥槽。未做任何更改。请使用打印的恢复密钥来恢复。</translation>
    </message>
    <message>
        <source>This can be done until {day}.</source>
        <translation>{day}之前都可以这样做。</translation>
    </message>
    <message>
        <source>This cannot be imported so</source>
        <translation>无法这样导入</translation>
    </message>
    <message>
        <source>This card is not accepted here. Nothing was changed.</source>
        <translation>此处未接受这张名片。未做任何更改。</translation>
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
        <source>This did not work because of a mistake in the program.</source>
        <translation>由于程序出错，未能完成。</translation>
    </message>
    <message>
        <source>This file adds to a handover that was not imported here. Nothing was changed. Import the files of this sender in the order in which they were sealed.</source>
        <translation>此文件是对一次交接的补充，而那次交接尚未在此导入。未作任何更改。请按封装的先后次序导入此发送人的文件。</translation>
    </message>
    <message>
        <source>This file adds to a handover that was not taken over here.</source>
        <translation>此文件是对一次未在此接收的交接的补充。</translation>
    </message>
    <message>
        <source>This file cannot be imported</source>
        <translation>无法导入此文件</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>无法读取此文件</translation>
    </message>
    <message>
        <source>This file is larger than any of its kind. Nothing was changed.</source>
        <translation>此文件大于任何同类文件。未作任何更改。</translation>
    </message>
    <message>
        <source>This file is larger than any receipt. Nothing was changed.</source>
        <translation>此文件比任何回执都大。未做任何更改。</translation>
    </message>
    <message>
        <source>This file is neither text nor a spreadsheet.</source>
        <translation>此文件既不是文本，也不是电子表格。</translation>
    </message>
    <message>
        <source>This file is no Steward workspace, or only a piece of one. Nothing was changed. Choose another file, or open or restore the newest backup.</source>
        <translation>此文件不是知客工作区，或者只是其中一部分。未做任何更改。请选择其他文件，或打开、恢复最新的备份。</translation>
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
        <source>This file or folder may not be used by you.</source>
        <translation>您没有权限使用此文件或文件夹。</translation>
    </message>
    <message>
        <source>This file was sealed for another workspace and passed on to you.</source>
        <translation>此文件是为另一个工作区封装的，后来转给了您。</translation>
    </message>
    <message>
        <source>This file was sealed here, in this workspace.</source>
        <translation>此文件就是在本工作区封装的。</translation>
    </message>
    <message>
        <source>This file was taken over before</source>
        <translation>此文件此前已接收</translation>
    </message>
    <message>
        <source>This file was written by a newer Steward. Nothing was changed. Update Steward.</source>
        <translation>此文件由更新版本的知客写成。未作任何更改。请更新知客。</translation>
    </message>
    <message>
        <source>This folder is there already. Nothing was written. Choose a new name.</source>
        <translation>该文件夹已存在，未写入任何内容。请换一个名称。</translation>
    </message>
    <message>
        <source>This folder looks like one that a cloud service copies. It may copy the workspace while it changes and damage it: keep the workspace elsewhere and put backups there.</source>
        <translation>此文件夹像是由云盘同步的文件夹。云盘可能在工作区变动时复制它并造成损坏：请将工作区放在别处，而把备份放在这里。</translation>
    </message>
    <message>
        <source>This handover file is from {name}, whose card was not accepted here. Nothing was changed. Accept the card first.</source>
        <translation>此交接文件来自{name}，而此处尚未接受其名片。未作任何更改。请先接受该名片。</translation>
    </message>
    <message>
        <source>This handover file is meant for somebody else, or was changed on its way. Nothing was changed. Ask the sender to seal it to the card of this workspace.</source>
        <translation>此交接文件是给别人的，或在途中被改动。未作任何更改。请发送人用此工作区的名片重新封装。</translation>
    </message>
    <message>
        <source>This handover file was sealed for another workspace. Nothing was changed. Ask the sender to seal it to the card of this workspace.</source>
        <translation>此交接文件是为另一个工作区封装的。未作任何更改。请发送人用此工作区的名片重新封装。</translation>
    </message>
    <message>
        <source>This handover file was written by a newer Steward. Nothing was changed. Update Steward, then try again.</source>
        <translation>此交接文件由更新版本的知客写成。未作任何更改。请更新知客后重试。</translation>
    </message>
    <message numerus="yes">
        <source>This handover was imported more than %n days ago. Nothing was changed. An admin can still take it back on purpose.</source>
        <translation>
            <numerusform>这次交接是在%n天以前导入的。未作任何更改。管理员仍可特意将其收回。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a backup. “Restore a backup…” in the settings makes a workspace of it.</source>
        <translation>这是备份文件。可在设置中用“恢复备份…”将其还原为工作区。</translation>
    </message>
    <message>
        <source>This is a folder and not a file.</source>
        <translation>这是文件夹，不是文件。</translation>
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
        <source>This is a number of days, such as 14.</source>
        <translation>此处为天数，例如14。</translation>
    </message>
    <message>
        <source>This is a workspace of its own. Opening it closes the one that is open now.</source>
        <translation>这是另一个工作区。打开它会关闭当前工作区。</translation>
    </message>
    <message>
        <source>This is all that would be copied: places in the program and versions. No names, no values, no paths of yours.</source>
        <translation>复制的内容仅限于此：程序中的位置和版本信息。不含您的任何姓名、数值或路径。</translation>
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
        <source>This is no backup of this workspace. Choose another file.</source>
        <translation>此文件不是当前工作区的备份。请选择其他文件。</translation>
    </message>
    <message>
        <source>This is no card of a Steward workspace, or it was changed on its way.</source>
        <translation>这不是知客工作区的名片，或在途中被改动。</translation>
    </message>
    <message>
        <source>This is no card of a Steward workspace, or it was changed. Nothing was changed.</source>
        <translation>这不是知客工作区的名片，或已被改动。未作任何更改。</translation>
    </message>
    <message>
        <source>This is no file of a handover. Nothing was changed.</source>
        <translation>这不是与交接有关的文件。未作任何更改。</translation>
    </message>
    <message>
        <source>This is no handover file. Nothing was changed.</source>
        <translation>这不是交接文件。未作任何更改。</translation>
    </message>
    <message>
        <source>This is no invitation to a team, or it was changed. Nothing was made.</source>
        <translation>这不是团队邀请，或已被改动。未创建任何内容。</translation>
    </message>
    <message>
        <source>This is no plan of a handover, or it was changed. Nothing was sealed.</source>
        <translation>这不是交接方案，或已被改动。未封装任何内容。</translation>
    </message>
    <message>
        <source>This is no receipt of a handover, or it was changed. Nothing was changed.</source>
        <translation>这不是交接回执，或已被改动。未作任何更改。</translation>
    </message>
    <message>
        <source>This is no repetition rule such as FREQ=WEEKLY;BYDAY=MO.</source>
        <translation>这不是有效的重复规则，规则形如FREQ=WEEKLY;BYDAY=MO。</translation>
    </message>
    <message>
        <source>This is no roster of a team, or it was changed on its way.</source>
        <translation>这不是团队名册，或在途中被改动。</translation>
    </message>
    <message>
        <source>This is no roster of a team, or it was changed. Nothing was changed.</source>
        <translation>这不是团队名册，或已被改动。未做任何更改。</translation>
    </message>
    <message>
        <source>This is none of the choices.</source>
        <translation>这不是可选项之一。</translation>
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
        <source>This is not a handover file.</source>
        <translation>这不是交接文件。</translation>
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
        <source>This is the card of this very workspace. Nothing was changed.</source>
        <translation>这正是本工作区的名片。未作任何更改。</translation>
    </message>
    <message>
        <source>This is the last way into the workspace; it was kept.</source>
        <translation>这是进入工作区的最后一种方式，因此予以保留。</translation>
    </message>
    <message>
        <source>This is the sample. Everybody in it is made up; try everything.</source>
        <translation>这是示例工作区。其中所有人物均为虚构，尽可随意试用。</translation>
    </message>
    <message>
        <source>This is the secret half. It is shown only now.</source>
        <translation>这是私密的一半，仅此一次显示。</translation>
    </message>
    <message>
        <source>This is the workspace itself. Choose another file.</source>
        <translation>这是工作区文件本身。请选择其他文件。</translation>
    </message>
    <message>
        <source>This is what the import would do. Nothing is changed yet.</source>
        <translation>以下是导入后的结果。目前尚未做任何更改。</translation>
    </message>
    <message>
        <source>This is yes or no.</source>
        <translation>此处填 yes 或 no。</translation>
    </message>
    <message>
        <source>This is your own card.</source>
        <translation>这是您自己的名片。</translation>
    </message>
    <message>
        <source>This key cannot be shown again. Keep it first, then tick the box.</source>
        <translation>此密钥无法再次显示。请先保管好，再勾选。</translation>
    </message>
    <message>
        <source>This key opens the workspace when the passphrase is forgotten, or when this computer is lost and only the file or a backup is left. Nobody else has it.</source>
        <translation>如果忘记密码短语，或本机遗失而只剩下文件或备份，可用此密钥打开工作区。其他任何人都没有此密钥。</translation>
    </message>
    <message>
        <source>This looks like the number by which a spreadsheet counts days, not like a date.</source>
        <translation>这看起来是电子表格的日期序列号，而不是日期。</translation>
    </message>
    <message>
        <source>This machine has no safe keyring, so the passphrase is asked for each time.</source>
        <translation>本机没有安全的密钥环，因此每次都需输入密码短语。</translation>
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
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This order belongs to another customer.</source>
        <translation>此订单属于其他客户。</translation>
    </message>
    <message>
        <source>This page cannot be printed; lists and customer cards can.</source>
        <translation>此页面无法打印；列表和客户卡片可以打印。</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>本时段</translation>
    </message>
    <message>
        <source>This person has no accounts to hand over. Nothing was changed.</source>
        <translation>此人没有可移交的客户。未作任何更改。</translation>
    </message>
    <message>
        <source>This person is not active and cannot get customers. Nothing was changed.</source>
        <translation>此成员已停用，不能接收客户。未做任何更改。</translation>
    </message>
    <message>
        <source>This place cannot be written to.</source>
        <translation>此位置无法写入。</translation>
    </message>
    <message>
        <source>This place is read-only. Nothing was changed. Choose another folder.</source>
        <translation>此位置是只读的。未做任何更改。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>This plan was made in another workspace. Nothing was changed. Who made it can change it there.</source>
        <translation>此方案是在另一个工作区制定的。未作任何更改。制定者可以在那里修改。</translation>
    </message>
    <message>
        <source>This plan was not signed by an admin or lead whose card was accepted here. Nothing was sealed.</source>
        <translation>此方案并非由名片已被此处接受的管理员或主管签署。未封装任何内容。</translation>
    </message>
    <message>
        <source>This plan was signed in another workspace and is carried out as it is.</source>
        <translation>此方案在另一个工作区签名，将原样执行。</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>This receipt is for a file that was not sealed here. Nothing was changed.</source>
        <translation>此回执对应的文件不是在此封装的。未作任何更改。</translation>
    </message>
    <message>
        <source>This receipt was not signed by the one to whom the file was sealed. Nothing was changed.</source>
        <translation>此回执的签署人不是文件的接收人。未作任何更改。</translation>
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
        <source>This recovery key of an organisation does not open this backup: it opens those of workspaces that were made by an invitation of the organisation. Nothing was changed.</source>
        <translation>此组织恢复密钥打不开此备份：它只能打开凭该组织的邀请创建的工作区的备份。未作任何更改。</translation>
    </message>
    <message>
        <source>This recovery key of an organisation does not open this workspace: it opens those that were made by an invitation of the organisation. Nothing was changed.</source>
        <translation>此组织恢复密钥打不开此工作区：它只能打开凭该组织的邀请创建的工作区。未作任何更改。</translation>
    </message>
    <message>
        <source>This report has no parts with customers of their own: {name}</source>
        <translation>此报表没有可对应到客户的部分：{name}</translation>
    </message>
    <message>
        <source>This roster is not signed by an admin whose card is trusted here.</source>
        <translation>此名册的签署人不是此处信任的管理员。</translation>
    </message>
    <message>
        <source>This roster is not signed by an admin whose card was accepted here. Nothing was changed.</source>
        <translation>此名册并非由名片已在此处被接受的管理员签名。未做任何更改。</translation>
    </message>
    <message>
        <source>This stands beside what you do, in the workspace only.</source>
        <translation>用于标明您的操作，只保存在此工作区中。</translation>
    </message>
    <message>
        <source>This stands in the workspace only. You can change all of it later.</source>
        <translation>这些内容只存放在工作区中，以后都可以更改。</translation>
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
        <source>This very file was taken over here already. A second time changes nothing.</source>
        <translation>这份文件此前已在此接收。再次接收不会改变任何内容。</translation>
    </message>
    <message>
        <source>This view does not exist any more. Nothing was changed.</source>
        <translation>此视图已不存在。未做任何更改。</translation>
    </message>
    <message>
        <source>This was changed meanwhile. Nothing you typed is lost: look at it and save again.</source>
        <translation>此内容在此期间已被修改。您输入的内容没有丢失，请查看后再次保存。</translation>
    </message>
    <message>
        <source>This was taken back: its accounts are not here any more.</source>
        <translation>此次交接已撤回：其客户已不在此处。</translation>
    </message>
    <message>
        <source>This workspace has a recovery key of the organisation already. Nothing was changed.</source>
        <translation>此工作区已有组织恢复密钥。未做任何更改。</translation>
    </message>
    <message>
        <source>This workspace has no card yet. Its owner or an admin makes it here.</source>
        <translation>此工作区还没有名片。由其所有者或管理员在此生成。</translation>
    </message>
    <message>
        <source>This workspace has no field for: {fields}. The values are kept with the customers and passed on unchanged.</source>
        <translation>此工作区没有这些字段：{fields}。其值随客户保留，并在下次交接时原样传递。</translation>
    </message>
    <message>
        <source>This workspace is in use. Nothing was changed. Make a new one for the demo.</source>
        <translation>此工作区已在使用。未做任何更改。请为演示另建一个工作区。</translation>
    </message>
    <message numerus="yes">
        <source>This workspace was opened with the key of your organisation %n times</source>
        <translation>
            <numerusform>此工作区曾用组织恢复密钥打开%n次</numerusform>
        </translation>
    </message>
    <message>
        <source>This workspace was opened with the recovery key of the organisation: {at}</source>
        <translation>此工作区曾用组织恢复密钥打开：{at}</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>This year is too far away for a time of day.</source>
        <translation>此年份超出可记录时刻的范围。</translation>
    </message>
    <message>
        <source>Three letters, such as CNY.</source>
        <translation>三个字母，例如CNY。</translation>
    </message>
    <message>
        <source>Throw the plan away</source>
        <translation>放弃此方案</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时间</translation>
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
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
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
        <source>To nobody</source>
        <translation>不设负责人</translation>
    </message>
    <message>
        <source>To take it back: steward undo {workspace} {id}</source>
        <translation>如需撤销：steward undo {workspace} {id}</translation>
    </message>
    <message>
        <source>To use it, choose the recovery key on the screen that asks for the passphrase, and type it. Capitals and spaces do not matter.</source>
        <translation>使用时，请在要求输入密码短语的界面选择恢复密钥，然后输入。大小写和空格均不影响。</translation>
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
        <translation>再次购买的客户太少：只有{found}位，至少需要{needed}位。</translation>
    </message>
    <message>
        <source>Too few similar customers have bought for saying what comes next: {found}, and {needed} are needed.</source>
        <translation>有购买记录的相似客户太少，无法判断后续购买：只有{found}位，至少需要{needed}位。</translation>
    </message>
    <message>
        <source>Too little is known of this customer to find similar ones.</source>
        <translation>对该客户了解太少，无法找到相似客户。</translation>
    </message>
    <message>
        <source>Too many months without sales for a season index.</source>
        <translation>没有销售的月份太多，无法计算季节指数。</translation>
    </message>
    <message>
        <source>Top of the list</source>
        <translation>排在前面的</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5)</source>
        <translation>繁体中文（Big5）</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5, Hong Kong)</source>
        <translation>繁体中文（Big5，香港）</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5, Windows)</source>
        <translation>繁体中文（Big5，Windows）</translation>
    </message>
    <message numerus="yes">
        <source>Trust %n people</source>
        <translation>
            <numerusform>信任%n人</numerusform>
        </translation>
    </message>
    <message>
        <source>Trust everybody in this roster?</source>
        <translation>信任此名册中的所有人？</translation>
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
        <translation>请先信任管理员的名片，再重新读取名册。</translation>
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
        <translation>信任始于</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try it again. If it is refused again, ask the sender to seal a new file.</source>
        <translation>请重试。如果再次被拒绝，请发送人封装新文件。</translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation>试行</translation>
    </message>
    <message>
        <source>Trying it out</source>
        <translation>正在试行</translation>
    </message>
    <message>
        <source>Turkish (Windows)</source>
        <translation>土耳其文（Windows）</translation>
    </message>
    <message>
        <source>Two segments cannot have one name, and a name has at most 40 characters.</source>
        <translation>两个细分群不能同名，名称最多40个字符。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Type a day, with a time if there is one.</source>
        <translation>请输入日期，也可加上时间。</translation>
    </message>
    <message>
        <source>Type two groups from your sheet, so that you know it can be read when you need it.</source>
        <translation>请照密钥页输入其中两组，以确认需要时能够看清。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Undoing the import…</source>
        <translation>正在撤销导入…</translation>
    </message>
    <message>
        <source>Undone: {title}</source>
        <translation>已撤销：{title}</translation>
    </message>
    <message>
        <source>Unexpected error</source>
        <translation>意外错误</translation>
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
        <translation>单价</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Up to so many days with a purchase.</source>
        <translation>有购买的天数不超过这么多。</translation>
    </message>
    <message>
        <source>Update Steward on this computer, then open the file again.</source>
        <translation>请更新此电脑上的知客，然后重新打开文件。</translation>
    </message>
    <message>
        <source>Use the one that was printed.</source>
        <translation>请使用已打印的那份。</translation>
    </message>
    <message>
        <source>Use the organisation&apos;s recovery key</source>
        <translation>使用组织恢复密钥</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>使用密码短语</translation>
    </message>
    <message>
        <source>Use the program&apos;s own</source>
        <translation>使用程序自带的文件夹</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>使用恢复密钥</translation>
    </message>
    <message>
        <source>User</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Value class</source>
        <translation>价值等级</translation>
    </message>
    <message>
        <source>Value of the rule</source>
        <translation>规则的取值</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已核对</translation>
    </message>
    <message numerus="yes">
        <source>Verified, %n returned</source>
        <translation>
            <numerusform>已核对，%n个已退回</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify that receipt. If nobody will ever import that file, an admin takes this back on purpose.</source>
        <translation>请核验该回执。若确定不会有人导入该文件，可由管理员强制收回。</translation>
    </message>
    <message>
        <source>Very weak</source>
        <translation>很弱</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>View deleted</source>
        <translation>视图已删除</translation>
    </message>
    <message>
        <source>View pinned to the rail</source>
        <translation>视图已固定到侧边栏</translation>
    </message>
    <message>
        <source>View renamed</source>
        <translation>视图已重命名</translation>
    </message>
    <message>
        <source>View saved</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>View taken out of the rail</source>
        <translation>视图已从侧边栏移除</translation>
    </message>
    <message>
        <source>View: {name}</source>
        <translation>视图：{name}</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Visits and meetings</source>
        <translation>拜访与会议</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Ways in</source>
        <translation>打开方式</translation>
    </message>
    <message>
        <source>Ways of contact changed</source>
        <translation>修改联系方式</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>WeChat id.</source>
        <translation>微信号。</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>弱</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Welcome to Steward</source>
        <translation>欢迎使用知客</translation>
    </message>
    <message>
        <source>Western European (Windows)</source>
        <translation>西欧文字（Windows）</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What came of it.</source>
        <translation>得到的结果。</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>结果如何？</translation>
    </message>
    <message>
        <source>What came of it? Enter skips this</source>
        <translation>结果如何？可直接按Enter跳过</translation>
    </message>
    <message>
        <source>What came out was counted and compared with the sealed list: it is the same to the last record.</source>
        <translation>试行结果已清点并与封装清单比对：每一条记录都相同。</translation>
    </message>
    <message>
        <source>What came since</source>
        <translation>后来的变动</translation>
    </message>
    <message>
        <source>What came since has arrived too.</source>
        <translation>后来的变动也已送达。</translation>
    </message>
    <message>
        <source>What came since was added to the accounts. Until {day} it can be taken back.</source>
        <translation>后续补充已加入这些客户。{day}之前可以撤回。</translation>
    </message>
    <message>
        <source>What comes next: send each file to its successor, by any way. They take it over and send you a receipt, which you read below.</source>
        <translation>接下来：用任何方式把每个文件发给各自的接收人。对方接收后会返回一份回执，请在下方读取。</translation>
    </message>
    <message>
        <source>What each successor gets</source>
        <translation>各接收人所得</translation>
    </message>
    <message>
        <source>What everybody who opens the file shares.</source>
        <translation>打开此文件的所有人共用这些设置。</translation>
    </message>
    <message>
        <source>What has to be done.</source>
        <translation>需要做的事。</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>What is safe</source>
        <translation>哪些是安全的</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>What it is about.</source>
        <translation>商机的内容。</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>What one costs you.</source>
        <translation>您的单件成本。</translation>
    </message>
    <message>
        <source>What repeats needs a first day.</source>
        <translation>重复的跟进须填写首次日期。</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>保留哪一方</translation>
    </message>
    <message>
        <source>What the company or person is called.</source>
        <translation>公司或个人的名称。</translation>
    </message>
    <message>
        <source>What the figures say</source>
        <translation>数据洞察</translation>
    </message>
    <message>
        <source>What the file holds is not what its sealed list says.</source>
        <translation>文件内容与其封装清单不符。</translation>
    </message>
    <message>
        <source>What the person does for a living.</source>
        <translation>所从事的职业。</translation>
    </message>
    <message>
        <source>What the person is called.</source>
        <translation>对方的姓名。</translation>
    </message>
    <message>
        <source>What the product is called.</source>
        <translation>产品的名称。</translation>
    </message>
    <message>
        <source>What the step had changed is as it was before. Later changes were kept.</source>
        <translation>该操作更改的内容已恢复原状。之后的更改予以保留。</translation>
    </message>
    <message>
        <source>What they bought next</source>
        <translation>他们接下来购买了</translation>
    </message>
    <message>
        <source>What this counts</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>该怎么做</translation>
    </message>
    <message>
        <source>What was done since is sealed for the sender: {file}</source>
        <translation>此后所做的工作已为发送者封装：{file}</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>What was said.</source>
        <translation>沟通内容。</translation>
    </message>
    <message>
        <source>What was sealed for your former keys can still be opened here.</source>
        <translation>为您旧密钥封装的内容在此仍可打开。</translation>
    </message>
    <message>
        <source>What was written was read back and compared with the sealed list: it is the same. Proof {proof}</source>
        <translation>写入的内容已重新读取并与封装清单比对：完全相同。校验值：{proof}</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>将会发生什么</translation>
    </message>
    <message>
        <source>What you did since is in this file: {file}</source>
        <translation>您此后所做的内容在此文件中：{file}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>When it was done.</source>
        <translation>完成的时间。</translation>
    </message>
    <message>
        <source>Where do you want to begin?</source>
        <translation>您想从哪里开始？</translation>
    </message>
    <message>
        <source>Where the column “{name}” goes</source>
        <translation>列“{name}”导入到</translation>
    </message>
    <message>
        <source>Where the cut points come from</source>
        <translation>分界点的来源</translation>
    </message>
    <message>
        <source>Where the file for the sender goes</source>
        <translation>给发送人的文件存放位置</translation>
    </message>
    <message>
        <source>Where the file goes</source>
        <translation>文件存放位置</translation>
    </message>
    <message>
        <source>Where the file shall lie</source>
        <translation>文件的存放位置</translation>
    </message>
    <message>
        <source>Which segment each pair of scores makes; 5 is best.</source>
        <translation>每一对得分属于哪个细分群；5最好。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Who comes back, by month of the first order</source>
        <translation>按首单月份看谁会再来</translation>
    </message>
    <message>
        <source>Who gets them</source>
        <translation>由谁接收</translation>
    </message>
    <message>
        <source>Who gets them by the rule</source>
        <translation>按规则由谁接收</translation>
    </message>
    <message>
        <source>Who gives accounts away</source>
        <translation>由谁移交</translation>
    </message>
    <message>
        <source>Who leads this person: a member of the team.</source>
        <translation>此人的上级：团队成员。</translation>
    </message>
    <message>
        <source>Who looks after it: a member of the team.</source>
        <translation>由谁负责：团队成员。</translation>
    </message>
    <message>
        <source>Who made the file and may do everything in it.</source>
        <translation>此文件的创建者，可在其中执行任何操作。</translation>
    </message>
    <message>
        <source>Who sold it: a member of the team.</source>
        <translation>由谁售出：团队成员。</translation>
    </message>
    <message>
        <source>Whoever has this key and the file can read everything. Do not photograph the sheet and do not send it.</source>
        <translation>任何人同时拥有此密钥和文件，就能读取全部内容。请勿拍照，也请勿发送。</translation>
    </message>
    <message>
        <source>Whoever holds the printed recovery key of the organisation can open your workspace too, for instance when you are ill. Each time is noted in it and shown to you. The words of that key: {words}</source>
        <translation>持有组织恢复密钥打印件的人也能打开您的工作区，例如在您生病时。每次都会记录在其中并向您显示。该密钥的词：{words}</translation>
    </message>
    <message>
        <source>Whoever holds the recovery key of the organisation ({words}) can open this workspace too. Each time is noted in it and shown here.</source>
        <translation>持有组织恢复密钥（{words}）的人也能打开此工作区。每次都会记录在其中并在此显示。</translation>
    </message>
    <message>
        <source>Whoever holds the secret half can open every workspace that is made by your invitation. Its person is told so when it is made, and sees each opening.</source>
        <translation>持有私密一半的人能打开凭您的邀请创建的每个工作区。创建时会告知使用者，每次打开也都会向其显示。</translation>
    </message>
    <message>
        <source>Whoever invited you needs it to hand accounts over to you. It is a small file without a secret.</source>
        <translation>邀请您的人需要它才能把客户交接给您。它是一个不含秘密的小文件。</translation>
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
        <translation>整页</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why it was lost.</source>
        <translation>丢单的原因。</translation>
    </message>
    <message>
        <source>Why, for the history</source>
        <translation>变更原因，将记入历史</translation>
    </message>
    <message>
        <source>Winter</source>
        <translation>冬季</translation>
    </message>
    <message>
        <source>With it an admin can hand over the accounts of somebody who is gone, and nobody is locked out.</source>
        <translation>凭此管理员可以交接已离开的人的客户，也不会有人被锁在外面。</translation>
    </message>
    <message>
        <source>With it go: {parts}.</source>
        <translation>将一并删除：{parts}。</translation>
    </message>
    <message>
        <source>With the invitation of your admin, a small file. You make a workspace of your own.</source>
        <translation>凭管理员的邀请（一个小文件），创建您自己的工作区。</translation>
    </message>
    <message>
        <source>With them go: {parts}.</source>
        <translation>将一并删除：{parts}。</translation>
    </message>
    <message>
        <source>With your invitation somebody makes a workspace that trusts you from the beginning. Before it is made it says whose invitation this is and who else will be able to open the workspace.</source>
        <translation>凭您的邀请，他人创建的工作区从一开始就信任您。创建之前会说明这是谁的邀请，以及还有谁能打开该工作区。</translation>
    </message>
    <message>
        <source>Without a day it stands under Later.</source>
        <translation>没有日期时归入“以后”。</translation>
    </message>
    <message>
        <source>Without its customer it cannot be found.</source>
        <translation>不知道所属客户，无法查找。</translation>
    </message>
    <message>
        <source>Words by which customers are grouped. New ones are made on a customer.</source>
        <translation>用于给客户分组的词语。新标签在客户卡片上添加。</translation>
    </message>
    <message>
        <source>Words for sorting, with semicolons between them.</source>
        <translation>用于分类的词，以分号隔开。</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>Works in a workspace of their own: gets a sealed file</source>
        <translation>在自己的工作区工作：得到一个封装的文件</translation>
    </message>
    <message>
        <source>Works in this workspace: gets the accounts here, without a file</source>
        <translation>在本工作区工作：直接在此接收，不需要文件</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
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
        <source>Write a mail?</source>
        <translation>写邮件？</translation>
    </message>
    <message>
        <source>Write a roster</source>
        <translation>制作名册</translation>
    </message>
    <message>
        <source>Write a roster…</source>
        <translation>制作名册…</translation>
    </message>
    <message>
        <source>Write an invitation</source>
        <translation>制作邀请</translation>
    </message>
    <message>
        <source>Write an invitation…</source>
        <translation>制作邀请…</translation>
    </message>
    <message>
        <source>Write at least one choice.</source>
        <translation>请至少填写一个选项。</translation>
    </message>
    <message>
        <source>Write down what you promised and when to call again. It comes up here on its day.</source>
        <translation>请记下您的承诺和下次联系的时间，到期时会显示在此处。</translation>
    </message>
    <message>
        <source>Write the mail</source>
        <translation>写邮件</translation>
    </message>
    <message>
        <source>Write to {address}</source>
        <translation>发邮件给{address}</translation>
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
        <translation>所依据的年数</translation>
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
        <translation>若已向客户承诺，则为“是”。</translation>
    </message>
    <message>
        <source>You</source>
        <translation>个人资料</translation>
    </message>
    <message>
        <source>You and your company</source>
        <translation>您和您的公司</translation>
    </message>
    <message>
        <source>You can open it as soon as it is there.</source>
        <translation>生成后即可打开。</translation>
    </message>
    <message>
        <source>You can undo this.</source>
        <translation>此操作可以撤销。</translation>
    </message>
    <message>
        <source>You do not know this card yet. Compare its words first.</source>
        <translation>您还不认识此名片。请先核对其词语。</translation>
    </message>
    <message>
        <source>You have new keys. Send your new card to everybody who trusts you.</source>
        <translation>您有了新密钥。请把新名片发给所有信任您的人。</translation>
    </message>
    <message>
        <source>You have no customers of your own yet.</source>
        <translation>您还没有自己的客户。</translation>
    </message>
    <message>
        <source>You may not see customers</source>
        <translation>您无权查看客户</translation>
    </message>
    <message>
        <source>You may not see these figures</source>
        <translation>您无权查看这些数据</translation>
    </message>
    <message>
        <source>You seal accounts for these people and take over what they seal. Nothing is taken from anybody else.</source>
        <translation>您为这些人封装客户，也接收他们封装的文件。其他人的文件一概不接收。</translation>
    </message>
    <message>
        <source>You see from whom it is and what would happen before anything is changed. The file stays as it is.</source>
        <translation>在作任何更改之前，您会看到它来自谁、将会发生什么。文件保持原样。</translation>
    </message>
    <message>
        <source>You see from whom it is before anything is changed. The file stays as it is.</source>
        <translation>在作任何更改之前，您会看到它来自谁。文件保持原样。</translation>
    </message>
    <message>
        <source>You see what was recognised before anything is changed. The file stays as it is.</source>
        <translation>更改任何内容之前，您会先看到识别结果。文件保持原样。</translation>
    </message>
    <message>
        <source>You stopped it.</source>
        <translation>您已停止操作。</translation>
    </message>
    <message>
        <source>You took the giving up back: the accounts are yours again here. Tell the receiver to take it back too.</source>
        <translation>您已收回移交：客户在此处重新归您。请通知接收人也收回。</translation>
    </message>
    <message>
        <source>You trust another card of this person. Compare the words.</source>
        <translation>您信任的是此人的另一张名片。请核对词语。</translation>
    </message>
    <message>
        <source>You trust another card of {name}. This one has other keys. Perhaps {name} made new ones, perhaps somebody else did. Call {name} on a number that you knew before and compare all eight words.</source>
        <translation>您信任的是{name}的另一张名片，这张的密钥不同。也许是{name}换了新密钥，也许是别人所为。请拨打您原本就知道的号码联系{name}，核对全部八个词。</translation>
    </message>
    <message>
        <source>You trust this card of {name} already.</source>
        <translation>您已信任{name}的这张名片。</translation>
    </message>
    <message>
        <source>You trust this card. The signature of the file is its own.</source>
        <translation>您信任此名片，文件的签名与之相符。</translation>
    </message>
    <message>
        <source>Your card</source>
        <translation>您的名片</translation>
    </message>
    <message>
        <source>Your card as a code</source>
        <translation>您名片的二维码</translation>
    </message>
    <message>
        <source>Your card is on the clipboard. Paste it into a message; the other one pastes it into “Paste a card”.</source>
        <translation>您的名片已在剪贴板中。请粘贴到消息里发送；对方用“粘贴名片”读取。</translation>
    </message>
    <message>
        <source>Your card was saved. Send it to whoever seals accounts for you.</source>
        <translation>您的名片已保存。请发给要为您封装客户的人。</translation>
    </message>
    <message>
        <source>Your customers, and everything agreed with them, in one encrypted file on this computer.</source>
        <translation>您的客户以及与他们的所有约定，都在本机的一个加密文件中。</translation>
    </message>
    <message>
        <source>Your invitation</source>
        <translation>您的邀请</translation>
    </message>
    <message>
        <source>Your keys are made on this computer and stay in this workspace. That takes a moment, once.</source>
        <translation>您的密钥在此电脑上生成，并留在此工作区中。只需片刻，且仅此一次。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Your name is missing: it stands beside what you do.</source>
        <translation>请填写您的姓名：它会显示在您的操作旁。</translation>
    </message>
    <message>
        <source>Your own card is left out.</source>
        <translation>您自己的名片不计在内。</translation>
    </message>
    <message>
        <source>Your recovery key</source>
        <translation>您的恢复密钥</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>您的角色</translation>
    </message>
    <message>
        <source>Your role does not allow giving customers or deals to somebody else.</source>
        <translation>您的角色无权将客户或商机转给他人。</translation>
    </message>
    <message>
        <source>Your role does not allow taking accounts over. Ask an admin.</source>
        <translation>您的角色无权接收客户。请联系管理员。</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>您的角色无权执行此操作。</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask an admin.</source>
        <translation>您的角色无权这样做。请找管理员。</translation>
    </message>
    <message>
        <source>Your role does not allow this. Nothing was changed. Ask an admin.</source>
        <translation>您的角色无权执行此操作。未做任何更改。请联系管理员。</translation>
    </message>
    <message>
        <source>Your team</source>
        <translation>您的团队</translation>
    </message>
    <message>
        <source>a customer</source>
        <translation>某位客户</translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>大约还需%n分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>about half-yearly</source>
        <translation>约每半年一次</translation>
    </message>
    <message>
        <source>about monthly</source>
        <translation>约每月一次</translation>
    </message>
    <message>
        <source>about quarterly</source>
        <translation>约每季度一次</translation>
    </message>
    <message>
        <source>about weekly</source>
        <translation>约每周一次</translation>
    </message>
    <message>
        <source>added {what}</source>
        <translation>新增{what}</translation>
    </message>
    <message>
        <source>another field</source>
        <translation>其他字段</translation>
    </message>
    <message numerus="yes">
        <source>at least %n days late</source>
        <translation>
            <numerusform>至少晚%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>at least {number} in one currency</source>
        <translation>单一币种不少于{number}</translation>
    </message>
    <message>
        <source>by its words</source>
        <translation>核对词语</translation>
    </message>
    <message>
        <source>by the former card</source>
        <translation>由旧名片作保</translation>
    </message>
    <message>
        <source>by the invitation</source>
        <translation>通过邀请</translation>
    </message>
    <message>
        <source>by the roster of {name}</source>
        <translation>{name}的名册</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>经手人：{name}</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>changed {what}</source>
        <translation>更改{what}</translation>
    </message>
    <message>
        <source>created</source>
        <translation>新建</translation>
    </message>
    <message numerus="yes">
        <source>due within %n days</source>
        <translation>
            <numerusform>%n天内到期</numerusform>
        </translation>
    </message>
    <message>
        <source>expected {day}</source>
        <translation>预计{day}</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>fri 3pm, in 2 weeks, 2026-12-24</source>
        <translation>周五下午3点、2周后、2026-12-24</translation>
    </message>
    <message>
        <source>from {before} to {now}</source>
        <translation>由{before}转给{now}</translation>
    </message>
    <message numerus="yes">
        <source>in %n records</source>
        <translation>
            <numerusform>%n条记录已填写</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>last contact: {when}</source>
        <translation>最近联系：{when}</translation>
    </message>
    <message>
        <source>late</source>
        <translation>已晚</translation>
    </message>
    <message>
        <source>leap month {month}</source>
        <translation>闰{month}月</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>还需不到一分钟</translation>
    </message>
    <message>
        <source>lunar {month}, day {day}</source>
        <translation>农历{month}{day}日</translation>
    </message>
    <message>
        <source>lunar {month}, day {day}, {year}</source>
        <translation>农历{year}年{month}{day}日</translation>
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
            <numerusform>超过%n天前</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未联系</translation>
    </message>
    <message>
        <source>never, every 2 weeks, every mon</source>
        <translation>留空不重复；或每2周、每周一</translation>
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
        <translation>无等级</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>no orders in 12 months</source>
        <translation>近12个月无订单</translation>
    </message>
    <message>
        <source>no region</source>
        <translation>无地区</translation>
    </message>
    <message>
        <source>no segment</source>
        <translation>未分群</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无负责人</translation>
    </message>
    <message>
        <source>none planned</source>
        <translation>未安排</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>无法导入</translation>
    </message>
    <message>
        <source>not set by hand</source>
        <translation>未手动设定</translation>
    </message>
    <message>
        <source>not starred</source>
        <translation>未加星标</translation>
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
        <translation>同一个外部系统</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>removed {what}</source>
        <translation>删除{what}</translation>
    </message>
    <message>
        <source>return to {name}</source>
        <translation>退回给{name}</translation>
    </message>
    <message>
        <source>similar to {name}</source>
        <translation>与{name}相似</translation>
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
        <translation>已加星标</translation>
    </message>
    <message>
        <source>steady or rising</source>
        <translation>持平或上升</translation>
    </message>
    <message>
        <source>the contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>the figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>the file&apos;s</source>
        <translation>文件的</translation>
    </message>
    <message>
        <source>the newest {count}</source>
        <translation>最新{count}笔</translation>
    </message>
    <message>
        <source>the number of accounts</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>the same WeChat</source>
        <translation>微信相同</translation>
    </message>
    <message>
        <source>the same contact</source>
        <translation>联系方式相同</translation>
    </message>
    <message>
        <source>the same e-mail</source>
        <translation>邮箱相同</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>名称相同</translation>
    </message>
    <message>
        <source>the same phone number</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>the sealed list</source>
        <translation>封装清单</translation>
    </message>
    <message>
        <source>the workspace</source>
        <translation>工作区</translation>
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
        <translation>不变</translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>与{name}</translation>
    </message>
    <message>
        <source>within 7 days</source>
        <translation>7天内</translation>
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
        <translation>{arrow} {points}个百分点</translation>
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
        <translation>将导入{count}列。不导入：{names}，另有{more}列。</translation>
    </message>
    <message>
        <source>{count} columns are imported. Not imported: {names}.</source>
        <translation>将导入{count}列。不导入：{names}。</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count}分钟</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>已选{count}个</translation>
    </message>
    <message>
        <source>{customers} late by their own rhythm; {dormant} of them dormant, {lost} lost.</source>
        <translation>{customers}晚于自己的购买节奏，其中{dormant}位沉睡、{lost}位流失。</translation>
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
        <translation>{definition}金额按团队当日的汇率折算为 {currency}；没有汇率的保留原币种，自成一组。</translation>
    </message>
    <message>
        <source>{definition} It rests on all orders up to the last day of the period; its first day does not count.</source>
        <translation>{definition}依据截至时段末日的全部订单；时段首日不起作用。</translation>
    </message>
    <message>
        <source>{definition} Segments are those of the team&apos;s own map, version {version}.</source>
        <translation>{definition}细分群采用团队自己的对应表，第{version}版。</translation>
    </message>
    <message>
        <source>{definition} The team has set fixed cut points: {recency} days, {frequency} orders, {monetary} in whole units of the currency.</source>
        <translation>{definition}团队设定了固定分界点：{recency}天，{frequency}笔订单，金额{monetary}（以币种的整数单位计）。</translation>
    </message>
    <message>
        <source>{done} of {all} groups</source>
        <translation>已输入{done}组，共{all}组</translation>
    </message>
    <message>
        <source>{done} of {total} rows</source>
        <translation>第{done}行，共{total}行</translation>
    </message>
    <message>
        <source>{done} rows</source>
        <translation>{done}行</translation>
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
        <source>{field}: {value} → {name}</source>
        <translation>{field}：{value} → {name}</translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n accounts</source>
        <translation>
            <numerusform>{file}：%n 个客户</numerusform>
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
        <translation>与{customers}有{interactions}，以{name}最多。</translation>
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
        <translation>{kind}，{minutes}分钟</translation>
    </message>
    <message>
        <source>{kind}: {count}</source>
        <translation>{kind}{count}条</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}分钟</translation>
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
            <numerusform>{names}及其他%n种货币</numerusform>
        </translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation>{names}，另有{more}个</translation>
    </message>
    <message>
        <source>{names}, {name}</source>
        <translation>{names}、{name}</translation>
    </message>
    <message>
        <source>{names}: what has one of these gets the other instead. One undo takes it back.</source>
        <translation>{names}：带有这些标签的客户将改用合并后的标签。撤销一次即可还原。</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name}（{count}）</translation>
    </message>
    <message numerus="yes">
        <source>{name} gets a copy of your %n customers, to look at and to count with. They stay yours, and nothing can be changed in the copy. The next copy takes the place of this one.</source>
        <translation>
            <numerusform>{name}将得到您%n位客户的副本，供查看和统计。客户仍归您，副本中无法更改任何内容。下一份副本会取代这一份。</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} has them too until the handover is taken back there. Agree on it first: what {name} did since comes to you as a file.</source>
        <translation>{name}那边收回之前，双方都有这些客户。请先商定：{name}此后所做的工作会以文件形式交给您。</translation>
    </message>
    <message>
        <source>{name} invites you to a team. Your workspace will trust {name}: accounts can come from there and go there.</source>
        <translation>{name}邀请您加入团队。您的工作区将信任{name}：客户可以从那里来，也可以到那里去。</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>将删除“{name}”。</translation>
    </message>
    <message>
        <source>{name} made most: {share} of the revenue of {all}.</source>
        <translation>{name}业绩最高：占{all}总营收的{share}。</translation>
    </message>
    <message>
        <source>{name} made new keys, and the old key, which you trust, speaks for them. No call is needed.</source>
        <translation>{name}换了新密钥，而您信任的旧密钥为其作保。无需打电话。</translation>
    </message>
    <message>
        <source>{name} · {detail}</source>
        <translation>{name} · {detail}</translation>
    </message>
    <message>
        <source>{name}, in {place}</source>
        <translation>{name}，位于{place}</translation>
    </message>
    <message>
        <source>{name}, not there any more: {place}</source>
        <translation>{name}，已不在原处：{place}</translation>
    </message>
    <message>
        <source>{name}, since {month}</source>
        <translation>{name}，{month}起</translation>
    </message>
    <message>
        <source>{name}, {count} customers</source>
        <translation>{name}，{count}个客户</translation>
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
            <numerusform>{name}：%n 个客户，十二个月内 {amount} {currency}，{tasks} 项待办跟进</numerusform>
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
        <translation>{purpose}，封装于{day}</translation>
    </message>
    <message>
        <source>{read} rows read: {created} created, {updated} updated, {unchanged} unchanged, {skipped} skipped, {failed} failed.</source>
        <translation>已读取{read}行：新建{created}行，更新{updated}行，未变{unchanged}行，跳过{skipped}行，失败{failed}行。</translation>
    </message>
    <message>
        <source>{rhythm} {stages}</source>
        <translation>{rhythm}{stages}</translation>
    </message>
    <message>
        <source>{rhythm}, due in {days}.</source>
        <translation>{rhythm}，预计{days}后下单。</translation>
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
        <translation>{segment}：{all}位买家中的{customers}位，贡献营收的{share}。</translation>
    </message>
    <message>
        <source>{sentence} Amounts are those in {currency}; there are also some in {others}.</source>
        <translation>{sentence}金额仅含{currency}；另有{others}的订单。</translation>
    </message>
    <message>
        <source>{sentence} Now at {mark}</source>
        <translation>{sentence}当前：{mark}</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}。</translation>
    </message>
    <message>
        <source>{sentence}; most of those who began in {cohort}.</source>
        <translation>{sentence}；其中{cohort}开始购买的客户比例最高。</translation>
    </message>
    <message>
        <source>{sentence}; quietest month {month}.</source>
        <translation>{sentence}；最淡月份为{month}。</translation>
    </message>
    <message>
        <source>{setting}: {choice}</source>
        <translation>{setting}：{choice}</translation>
    </message>
    <message>
        <source>{shown} of {all} accounts</source>
        <translation>{all}个客户中的{shown}个</translation>
    </message>
    <message>
        <source>{shown} of {total} shown</source>
        <translation>显示{shown}个，共{total}个</translation>
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
        <translation>近12个月{sum}，{month}最高</translation>
    </message>
    <message numerus="yes">
        <source>{tags} tags, put on customers %n times.</source>
        <translation>
            <numerusform>{tags}个标签，在客户上共使用%n次。</numerusform>
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
        <translation>{title}：工作区以只读方式打开时不可用</translation>
    </message>
    <message>
        <source>{title}: your role does not allow this</source>
        <translation>{title}：您的角色无权执行此操作</translation>
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
        <translation>累计{total}，{orders}</translation>
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
        <translation>{what}（上一时段）</translation>
    </message>
    <message>
        <source>{who} changed this on {when}. Nothing you typed is lost: look at it and save again.</source>
        <translation>{who}于{when}修改了此内容。您输入的内容没有丢失，请查看后再次保存。</translation>
    </message>
    <message>
        <source>{words} · {day}</source>
        <translation>{words} · {day}</translation>
    </message>
    <message>
        <source>{year} in 12 months · {total} in all, {orders}</source>
        <translation>近12个月{year} · 累计{total}，{orders}</translation>
    </message>
    <message>
        <source>· {day}</source>
        <translation>· {day}</translation>
    </message>
    <message>
        <source>“Back up now” writes here. The program&apos;s own backups stay with its other files.</source>
        <translation>“立即备份”写入此处。程序自动创建的备份仍与其他程序文件放在一起。</translation>
    </message>
    <message>
        <source>“{name}” was written, but then the disk reported an error: a power cut may still take it away. Check the disk, and look whether it is there.</source>
        <translation>“{name}”已写入，但随后磁盘报告了错误：断电仍可能使其丢失。请检查磁盘，并确认该文件还在。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more. See them all with --json.</source>
        <translation>
            <numerusform>……另有%n条。使用“--json”可查看全部。</numerusform>
        </translation>
    </message>
</context>
</TS>
