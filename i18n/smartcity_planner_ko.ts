<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>Atlas</name>
    <message>
        <source>A book is made at 72 to 600 dots per inch, not at {dpi}.</source>
        <translation>도면집의 해상도는 72~600dpi입니다. {dpi}dpi로는 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>A book knows no “{name}” here. Choose one of: {known}.</source>
        <translation>도면집의 이 항목에 “{name}”은(는) 쓸 수 없습니다. 다음 가운데에서 고르십시오: {known}.</translation>
    </message>
    <message>
        <source>A book of a district, hub or department needs to know which one; a book of the city has none.</source>
        <translation>자치구·혁신거점·부서별 도면집에는 대상을 정해야 하며, 시 전체 도면집에는 대상이 없습니다.</translation>
    </message>
    <message>
        <source>A page that was drawn is gone from {folder}: that folder was emptied meanwhile. Make the book again; only what is gone is drawn anew.</source>
        <translation>그려 둔 쪽이 {folder}에서 사라졌습니다. 그사이 폴더가 비워졌습니다. 도면집을 다시 만드십시오. 사라진 쪽만 새로 그립니다.</translation>
    </message>
    <message>
        <source>Choose at least one coverage of the atlas: {known}.</source>
        <translation>도면집의 단위를 하나 이상 고르십시오: {known}.</translation>
    </message>
    <message>
        <source>No book has a sheet “{kind}” on {paper}. Kinds of sheets: {kinds}; papers: {papers}.</source>
        <translation>도면집에는 {paper} 용지의 “{kind}” 도면이 없습니다. 도면 종류: {kinds}. 용지: {papers}.</translation>
    </message>
    <message>
        <source>Pages are not written as “{name}”. Choose from: {known}.</source>
        <translation>“{name}” 형식으로는 쪽을 저장할 수 없습니다. 다음 중에서 선택하십시오: {known}.</translation>
    </message>
    <message>
        <source>QGIS could not draw a page of the book (result {code}).</source>
        <translation>QGIS가 도면집의 한 쪽을 그리지 못했습니다(결과 코드 {code}).</translation>
    </message>
    <message>
        <source>QGIS could not draw a page of the book (result {code}). Try again.</source>
        <translation>QGIS가 도면집의 한 쪽을 그리지 못했습니다(결과 {code}). 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The book has no Korean name. Give it one.</source>
        <translation>도면집에 한글 이름이 없습니다. 이름을 적으십시오.</translation>
    </message>
    <message>
        <source>The book names the layout template “{name}”, which is not kept in the plan. Choose another one in the templates gallery.</source>
        <translation>도면집 구성에 적힌 레이아웃 서식 “{name}”이(가) 계획에 보관되어 있지 않습니다. 서식 모음에서 다른 서식을 선택하십시오.</translation>
    </message>
    <message>
        <source>The book “{name}” ({id}) cannot be read: {reason} Remove it, or define it anew.</source>
        <translation>도면집 “{name}”({id})을(를) 읽을 수 없습니다: {reason} 지우거나 다시 구성하십시오.</translation>
    </message>
    <message>
        <source>The finished book differs from the plan in {count} places and was not kept; an earlier book stays as it was. First: {first}. All of them are in the report {report}.</source>
        <translation>완성된 도면집이 계획과 {count}곳에서 달라 저장하지 않았습니다. 이전 도면집은 그대로 있습니다. 먼저 발견된 것: {first}. 전체 목록은 보고서 {report}에 있습니다.</translation>
    </message>
    <message>
        <source>The finished book differs from the plan in {count} places and was not kept; an earlier book stays as it was. First: {first}. Export it again; if this comes back, look at the sheet's layout template.</source>
        <translation>완성된 도면집이 계획과 {count}곳에서 달라 저장하지 않았습니다. 이전 도면집은 그대로 있습니다. 먼저 발견된 것: {first}. 다시 내보내십시오. 되풀이되면 도면의 레이아웃 템플릿을 살펴보십시오.</translation>
    </message>
    <message>
        <source>The font “{family}” is not installed, and without it Korean text could turn to boxes. Install it, or choose “{other}”, which is installed.</source>
        <translation>글꼴 “{family}”이(가) 설치되어 있지 않습니다. 이 글꼴이 없으면 한글이 네모로 깨질 수 있습니다. 글꼴을 설치하거나, 이미 설치된 “{other}”을(를) 고르십시오.</translation>
    </message>
    <message>
        <source>The font “{family}” is not installed, nor any other font with Korean letters. Install it (Debian, Ubuntu: package fonts-noto-cjk) and try again.</source>
        <translation>글꼴 “{family}”도, 한글이 들어 있는 다른 글꼴도 설치되어 있지 않습니다. 글꼴을 설치한 뒤(데비안·우분투: fonts-noto-cjk 꾸러미) 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The kept drawing of the page “{title}” is broken and was thrown away. Export the book again: only this page is drawn anew.</source>
        <translation>보관된 “{title}” 쪽의 그림 파일이 손상되어 버렸습니다. 도면집을 다시 내보내십시오. 이 쪽만 새로 그립니다.</translation>
    </message>
    <message>
        <source>The layout template cannot be read. Open it in the layout designer and keep it again, or choose another one.</source>
        <translation>레이아웃 서식을 읽을 수 없습니다. 레이아웃 디자이너에서 열어 다시 보관하거나 다른 서식을 선택하십시오.</translation>
    </message>
    <message>
        <source>The layout template of this sheet has no map called “{name}”. Open it in the layout designer, add a map and enter this name as its item ID, or use the plugin's own template.</source>
        <translation>이 도면의 레이아웃 서식에 “{name}”이라는 지도가 없습니다. 레이아웃 디자이너에서 열어 지도를 추가하고 항목 ID에 이 이름을 입력하거나, 플러그인의 기본 서식을 사용하십시오.</translation>
    </message>
    <message>
        <source>The layout template of this sheet has no rectangle called “{name}”. Open it in the layout designer, add a rectangle and enter this name as its item ID, or use the plugin's own template.</source>
        <translation>이 도면의 조판 틀에 ‘{name}’ 사각형이 없습니다. 조판 디자이너에서 틀을 열어 사각형을 추가하고 항목 ID에 이 이름을 입력하시거나, 플러그인의 기본 틀을 사용하십시오.</translation>
    </message>
    <message>
        <source>The older book is of another plan (“{title}”). Choose a book of this plan, or export the whole book.</source>
        <translation>이전 도면집은 다른 계획(“{title}”)의 것입니다. 이 계획의 도면집을 선택하거나 도면집 전체를 내보내십시오.</translation>
    </message>
    <message>
        <source>The older book {path} cannot be opened ({reason}). Choose the PDF that was handed out last time.</source>
        <translation>이전 도면집 {path}을(를) 열 수 없습니다({reason}). 지난번에 배부한 PDF를 선택하십시오.</translation>
    </message>
    <message>
        <source>The pages of the book could not be written to {folder}. Look whether the folder can be written and has room, and try again.</source>
        <translation>도면집의 쪽을 {folder}에 쓸 수 없습니다. 폴더에 쓸 수 있는지와 남은 공간을 확인하고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The plan has no book “{key}”. It has: {known}.</source>
        <translation>계획에 도면집 “{key}”이(가) 없습니다. 있는 도면집: {known}.</translation>
    </message>
    <message>
        <source>The plan has no department “{key}” to make a book of. It has: {known}.</source>
        <translation>도면집을 만들 부서 “{key}”이(가) 계획에 없습니다. 있는 부서: {known}.</translation>
    </message>
    <message>
        <source>The plan has no district “{key}” to make a book of. It has: {known}.</source>
        <translation>도면집을 만들 자치구 “{key}”이(가) 계획에 없습니다. 있는 자치구: {known}.</translation>
    </message>
    <message>
        <source>The plan has no hub “{key}” to make a book of. It has: {known}.</source>
        <translation>도면집을 만들 혁신거점 “{key}”이(가) 계획에 없습니다. 있는 혁신거점: {known}.</translation>
    </message>
    <message>
        <source>The plan keeps no template “{key}” for such a sheet ({kind}, {paper}). Choose another one in the templates gallery.</source>
        <translation>계획에 이 도면({kind}, {paper})의 서식 “{key}”이(가) 없습니다. 서식 모음에서 다른 서식을 고르십시오.</translation>
    </message>
    <message>
        <source>The process that draws the page “{page}” ended twice without finishing it ({reason}). Close other programs if memory is short, choose a smaller paper, or leave this page out of the book. The pages that are done are kept.</source>
        <translation>“{page}” 쪽을 그리는 프로세스가 끝내지 못하고 두 번 종료되었습니다({reason}). 메모리가 부족하면 다른 프로그램을 닫거나, 더 작은 용지를 고르거나, 이 쪽을 도면집에서 빼십시오. 끝난 쪽은 보관되어 있습니다.</translation>
    </message>
    <message>
        <source>The template has no Korean name. Give it one.</source>
        <translation>서식에 한글 이름이 없습니다. 이름을 적으십시오.</translation>
    </message>
    <message>
        <source>The template “{name}” has no map called “{map}”. Add a map in the layout designer and give it this item ID.</source>
        <translation>서식 “{name}”에 “{map}”이라는 지도가 없습니다. 레이아웃 디자이너에서 지도를 넣고 항목 ID를 이 이름으로 정하십시오.</translation>
    </message>
    <message>
        <source>The template “{name}” is {width:.0f} × {height:.0f} mm large; {paper} is {wanted_width:.0f} × {wanted_height:.0f} mm. Set the size of its page in the layout designer.</source>
        <translation>서식 “{name}”의 크기는 {width:.0f}×{height:.0f}mm입니다. {paper}는 {wanted_width:.0f}×{wanted_height:.0f}mm입니다. 레이아웃 디자이너에서 면 크기를 고치십시오.</translation>
    </message>
    <message>
        <source>There is not enough memory for the pictures of the pages. Choose fewer dots per inch, and try again.</source>
        <translation>쪽 그림을 만들 메모리가 부족합니다. 해상도(dpi)를 낮추어 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>There is not enough memory to draw the atlas. Choose a smaller paper, or close other programs, and try again.</source>
        <translation>도면집을 그릴 메모리가 부족합니다. 더 작은 용지를 고르거나 다른 프로그램을 닫고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>This is not the definition of a book: line {line} is no JSON.</source>
        <translation>도면집의 구성이 아닙니다: {line}째 줄이 JSON이 아닙니다.</translation>
    </message>
    <message>
        <source>This is not the definition of a book: {reason}.</source>
        <translation>도면집의 구성이 아닙니다: {reason}.</translation>
    </message>
    <message>
        <source>{path} is no council book of this plugin, or another program saved it anew and dropped the list of its pages. Choose the PDF as it was exported, or export the whole book.</source>
        <translation>{path}은(는) 이 플러그인이 만든 도면집이 아니거나, 다른 프로그램에서 다시 저장하여 쪽 목록이 없어졌습니다. 내보낸 그대로의 PDF를 선택하거나 도면집 전체를 내보내십시오.</translation>
    </message>
    <message>
        <source>“{names}” is no coverage of an atlas. Choose from: {known}.</source>
        <translation>“{names}”은(는) 도면집의 단위가 아닙니다. 다음 가운데에서 고르십시오: {known}.</translation>
    </message>
    <message>
        <source>“{name}” is no layout template of QGIS (.qpt). Save one from the layout designer.</source>
        <translation>“{name}”은(는) QGIS 레이아웃 서식(.qpt)이 아닙니다. 레이아웃 디자이너에서 서식으로 저장하십시오.</translation>
    </message>
</context>
<context>
    <name>Domain</name>
    <message>
        <source>All amounts are fixed by hand and {rest} won are left over. Free one of the fixed amounts, or lower the total.</source>
        <translation>모든 금액이 고정되어 {rest}원이 남습니다. 고정된 금액 하나를 풀거나 총액을 줄이십시오.</translation>
    </message>
    <message>
        <source>Amounts and weights cannot be negative.</source>
        <translation>금액과 배분 기준은 음수일 수 없습니다.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>취소했습니다. 변경된 내용이 없습니다.</translation>
    </message>
    <message>
        <source>The amount {value} is larger than a plan can hold.</source>
        <translation>금액 {value}이(가) 계획에 담을 수 있는 한도를 넘습니다.</translation>
    </message>
    <message>
        <source>The amount {value} is negative. Enter zero or a positive amount.</source>
        <translation>금액 {value}은(는) 음수입니다. 0 이상의 금액을 입력하십시오.</translation>
    </message>
    <message>
        <source>The amount {value} is not in whole won. Enter a whole number of won.</source>
        <translation>금액 {value}은(는) 원 단위 정수가 아닙니다. 원 단위 정수로 입력하십시오.</translation>
    </message>
    <message>
        <source>The split adds up to {total} %, not 100 %. Change the parts until it does.</source>
        <translation>비율의 합이 100 %가 아니라 {total} %입니다. 합이 100 %가 되도록 고치십시오.</translation>
    </message>
    <message>
        <source>The totals of rows and columns do not agree.</source>
        <translation>행 합계와 열 합계가 서로 다릅니다.</translation>
    </message>
    <message>
        <source>There is nothing to spread the money over.</source>
        <translation>금액을 배분할 대상이 없습니다.</translation>
    </message>
    <message>
        <source>{fixed} won are fixed by hand, but there are only {total} won to spread. Free some of the fixed amounts, or raise the total.</source>
        <translation>고정된 금액이 {fixed}원인데 배분할 금액은 {total}원뿐입니다. 고정을 일부 풀거나 총액을 늘리십시오.</translation>
    </message>
    <message>
        <source>{fixed} won of {year} are fixed by hand, but of this total only {won} won are for that year. Free some of the fixed amounts, or raise the total or the share of {year}.</source>
        <translation>{year}년에 고정된 금액은 {fixed}원인데 이 총액에서 그 해에 배정되는 금액은 {won}원뿐입니다. 고정을 일부 풀거나, 총액 또는 {year}년의 비율을 높이십시오.</translation>
    </message>
    <message>
        <source>{fixed} won of “{source}” are fixed by hand, but of this total only {won} won are for it. Free some of the fixed amounts, or raise the total or the share of “{source}”.</source>
        <translation>“{source}”에서 고정된 금액은 {fixed}원인데 이 총액에서 배정되는 금액은 {won}원뿐입니다. 고정을 일부 풀거나, 총액 또는 “{source}”의 비율을 높이십시오.</translation>
    </message>
    <message>
        <source>{percent} % has more than six decimals.</source>
        <translation>{percent} %는 소수점 아래 여섯 자리를 넘습니다.</translation>
    </message>
    <message>
        <source>{won} won find no place beside the fixed amounts: for {source} in {year} all is fixed by hand. Free an amount there, or change the total.</source>
        <translation>고정된 금액 때문에 {won}원을 배분할 곳이 없습니다. {year}년 {source}은(는) 모두 고정되어 있습니다. 그 금액의 고정을 풀거나 총액을 바꾸십시오.</translation>
    </message>
    <message>
        <source>“{name}” is given twice. Give each part once.</source>
        <translation>“{name}”이(가) 두 번 있습니다. 항목마다 한 번만 적으십시오.</translation>
    </message>
    <message>
        <source>“{name}” is not a fiscal year between {first} and {last}.</source>
        <translation>“{name}”은(는) {first}년에서 {last}년 사이의 회계연도가 아닙니다.</translation>
    </message>
    <message>
        <source>“{name}” is not a funding source. The sources are: {sources}.</source>
        <translation>“{name}”은(는) 재원이 아닙니다. 쓸 수 있는 재원: {sources}.</translation>
    </message>
    <message>
        <source>“{piece}” cannot be read. Write parts as name=percent, e.g. {example}.</source>
        <translation>“{piece}”을(를) 읽을 수 없습니다. 이름=비율로 적으십시오. 예: {example}.</translation>
    </message>
    <message>
        <source>“{value}” is not an amount of money.</source>
        <translation>“{value}”은(는) 금액이 아닙니다.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Packaging {name} ({number} of {count})</source>
        <translation>{name} 자료를 만드는 중입니다({count}개 중 {number}번째)</translation>
    </message>
    <message>
        <source>QGIS could not store the styled project in {path}. Free some space, or choose another folder, and try again.</source>
        <translation>QGIS가 {path} 파일에 스타일과 프로젝트를 저장하지 못했습니다. 공간을 확보하거나 다른 폴더를 선택한 다음 다시 시도해 주십시오.</translation>
    </message>
    <message>
        <source>The money of the packages ({packaged} won), of districts left out ({rest} won) and without a place ({remainder} won) is not the plan's {total} won. Check the plan and mend what is found; no package was written.</source>
        <translation>구별 자료의 금액({packaged}원), 제외한 자치구 금액({rest}원), 필지가 없는 재원({remainder}원)의 합이 계획의 {total}원과 다릅니다. 계획을 점검하여 바로잡아 주십시오. 구별 자료는 만들지 않았습니다.</translation>
    </message>
    <message>
        <source>The plan has no district “{code}”. Its districts are: {known}.</source>
        <translation>계획에 “{code}” 자치구가 없습니다. 계획의 자치구는 다음과 같습니다: {known}.</translation>
    </message>
    <message>
        <source>The plan has no parcels, so there is nothing to package. Import parcels first, or name the districts.</source>
        <translation>계획에 필지가 없어 구별 자료로 만들 것이 없습니다. 먼저 필지를 가져오거나 자치구를 지정해 주십시오.</translation>
    </message>
    <message>
        <source>The style of {layer} cannot be saved ({reason}).</source>
        <translation>“{layer}” 레이어의 스타일을 저장할 수 없습니다({reason}).</translation>
    </message>
    <message>
        <source>{folder} holds other files, the first is {name}. Choose a new or empty folder for the district packages.</source>
        <translation>{folder} 폴더에 {name} 등 다른 파일이 있습니다. 구별 자료를 만들 새 폴더나 빈 폴더를 선택해 주십시오.</translation>
    </message>
    <message>
        <source>{folder} is a file. Choose a folder for the district packages.</source>
        <translation>{folder} 항목은 파일입니다. 구별 자료를 만들 폴더를 선택해 주십시오.</translation>
    </message>
    <message>
        <source>{name} in {folder} was edited after it was made. Keep it elsewhere first, or choose another folder.</source>
        <translation>{folder} 폴더의 {name} 파일은 만든 뒤에 수정되었습니다. 먼저 다른 곳에 보관하거나 다른 폴더를 선택해 주십시오.</translation>
    </message>
</context>
<context>
    <name>Gui</name>
    <message>
        <source>(example)</source>
        <translation>(예시)</translation>
    </message>
    <message>
        <source>(partly example)</source>
        <translation>(일부 예시)</translation>
    </message>
    <message>
        <source>(unit: {unit})</source>
        <translation>(단위: {unit})</translation>
    </message>
    <message>
        <source>* Changed since the last save ({count}): {some} · in all {sum}</source>
        <translation>* 마지막 저장 뒤 바뀐 금액 {count}개: {some} · 합계 {sum}</translation>
    </message>
    <message>
        <source>1. File and target</source>
        <translation>1. 파일과 대상</translation>
    </message>
    <message>
        <source>2. What we see</source>
        <translation>2. 파일 살펴보기</translation>
    </message>
    <message>
        <source>3. Columns</source>
        <translation>3. 열 대응</translation>
    </message>
    <message>
        <source>4. What the import would do</source>
        <translation>4. 가져오기 미리 해 보기</translation>
    </message>
    <message>
        <source>5. Imported</source>
        <translation>5. 가져오기 결과</translation>
    </message>
    <message>
        <source>&lt; Back</source>
        <translation>&lt; 뒤로</translation>
    </message>
    <message>
        <source>= {won} won</source>
        <translation>= {won}원</translation>
    </message>
    <message>
        <source>A key is kept; leave this empty to use it</source>
        <translation>저장된 인증키를 쓰려면 비워 두십시오</translation>
    </message>
    <message>
        <source>A limit: the money must not exceed it.</source>
        <translation>한도: 금액이 이를 넘을 수 없습니다.</translation>
    </message>
    <message>
        <source>A new share splits the year's total anew; the other sources share the rest.</source>
        <translation>비율을 바꾸면 그 연도의 합계를 다시 나눕니다. 나머지는 다른 재원이 지금 비율대로 나눕니다.</translation>
    </message>
    <message>
        <source>A part of “{edit}” had been undone or redone with QGIS's own tools; the rest followed now.</source>
        <translation>“{edit}” 작업의 일부가 QGIS 자체 기능으로 이미 취소되거나 다시 실행되어 있어 나머지를 맞추었습니다.</translation>
    </message>
    <message>
        <source>A phase that is not shown</source>
        <translation>표시되지 않은 단계</translation>
    </message>
    <message>
        <source>A rehearsal: nothing was written. “Import” writes it to the plan.</source>
        <translation>연습 결과이며 아직 아무것도 쓰지 않았습니다. ‘가져오기’를 누르면 계획에 반영합니다.</translation>
    </message>
    <message>
        <source>A scenario is a copy of the plan in a file of its own. Open it, edit it like the plan, compare, and adopt it, or leave it.</source>
        <translation>시나리오는 별도 파일로 된 계획의 사본입니다. 열어서 계획처럼 편집하고 비교한 뒤 채택하거나 그대로 둡니다.</translation>
    </message>
    <message>
        <source>A selected parcel has no successor.</source>
        <translation>선택한 필지 가운데 승계 필지가 없는 것이 있습니다.</translation>
    </message>
    <message>
        <source>A target: what the money should come to.</source>
        <translation>목표: 금액이 이에 맞아야 합니다.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>About {count} minutes left</source>
        <translation>약 {count}분 남음</translation>
    </message>
    <message>
        <source>About {count} seconds left</source>
        <translation>약 {count}초 남음</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Add at least one fiscal year.</source>
        <translation>회계연도를 하나 이상 추가하십시오.</translation>
    </message>
    <message>
        <source>Add dependency</source>
        <translation>선후 관계 추가</translation>
    </message>
    <message>
        <source>Add dependency…</source>
        <translation>선후 관계 추가…</translation>
    </message>
    <message>
        <source>Add phases of a scheme</source>
        <translation>단계 구분으로 단계 추가</translation>
    </message>
    <message>
        <source>Add target…</source>
        <translation>목표 추가…</translation>
    </message>
    <message>
        <source>Add the map</source>
        <translation>지도 추가</translation>
    </message>
    <message>
        <source>Add the parcels that differ to the map, as a layer of their own</source>
        <translation>서로 다른 필지를 별도 레이어로 지도에 추가합니다</translation>
    </message>
    <message>
        <source>Add the totals up anew</source>
        <translation>합계 다시 계산</translation>
    </message>
    <message>
        <source>Add year</source>
        <translation>연도 추가</translation>
    </message>
    <message>
        <source>Adding phases…</source>
        <translation>단계를 추가하는 중…</translation>
    </message>
    <message>
        <source>Adding the dependency…</source>
        <translation>선후 관계를 추가하는 중…</translation>
    </message>
    <message>
        <source>Adding the phase…</source>
        <translation>단계를 추가하는 중…</translation>
    </message>
    <message>
        <source>Adding the project…</source>
        <translation>사업을 추가하는 중…</translation>
    </message>
    <message>
        <source>Adding up the totals…</source>
        <translation>합계를 계산하는 중…</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>채택</translation>
    </message>
    <message>
        <source>Adopting the scenario…</source>
        <translation>시나리오를 채택하는 중…</translation>
    </message>
    <message>
        <source>Adopting “{name}” replaces the plan's phases, parcels and money: total {a} → {b} won, {parcels} parcels and {phases} phases change. It is saved at once, and Ctrl+Z does not take it back.</source>
        <translation>“{name}”을(를) 채택하면 계획의 단계·단계별 필지·재원이 바뀝니다: 합계 {a} → {b}원, 필지 {parcels}개와 단계 {phases}개 변경. 바로 저장되며 Ctrl+Z로 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Adopt…</source>
        <translation>채택…</translation>
    </message>
    <message>
        <source>After</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>After each save</source>
        <translation>저장할 때마다</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>모든 부서</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>All hubs</source>
        <translation>모든 거점</translation>
    </message>
    <message>
        <source>All imports</source>
        <translation>모든 가져오기</translation>
    </message>
    <message>
        <source>All money of the ledger, whatever its year. What it should come to stands in the line of the target.</source>
        <translation>연도와 관계없이 원장에 있는 모든 금액입니다. 목표 금액은 목표/한도 줄에 있습니다.</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>모든 사업</translation>
    </message>
    <message>
        <source>All reasons</source>
        <translation>모든 사유</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>모든 심각도</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>전체 재원</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>모든 주제</translation>
    </message>
    <message>
        <source>All tables</source>
        <translation>모든 자료</translation>
    </message>
    <message>
        <source>All times</source>
        <translation>모든 기간</translation>
    </message>
    <message>
        <source>All years and sources, to type and paste amounts and see targets</source>
        <translation>모든 연도와 재원을 보고, 금액을 입력하거나 붙여 넣고, 목표를 확인합니다</translation>
    </message>
    <message>
        <source>Also sources without money</source>
        <translation>금액이 없는 재원도 표시합니다</translation>
    </message>
    <message>
        <source>Always as lines</source>
        <translation>항상 벡터로</translation>
    </message>
    <message>
        <source>Always as pictures</source>
        <translation>항상 그림으로</translation>
    </message>
    <message>
        <source>Amount (won)</source>
        <translation>금액(원)</translation>
    </message>
    <message>
        <source>Amount ({unit})</source>
        <translation>금액({unit})</translation>
    </message>
    <message>
        <source>Amounts behind it changed since the last save; the sum is the same.</source>
        <translation>마지막 저장 뒤 안쪽 금액이 바뀌었으나 합계는 같습니다.</translation>
    </message>
    <message>
        <source>An import writes to the plan's file: save your edits first.</source>
        <translation>가져오기는 계획 파일에 씁니다. 먼저 편집을 저장하십시오.</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>다른 좌표계…</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>다른 시각</translation>
    </message>
    <message>
        <source>Apart from the chosen one</source>
        <translation>선택한 좌표계와의 차이</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>Apply removes {won} won of other years ({years}).</source>
        <translation>적용하면 다른 연도({years})의 {won}원이 삭제됩니다.</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>면</translation>
    </message>
    <message>
        <source>As saved at {time}</source>
        <translation>{time} 저장 기준</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Attach the selected parcels to the phase</source>
        <translation>선택한 필지를 이 단계에 연결합니다</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>연결됨</translation>
    </message>
    <message>
        <source>Attaching parcels…</source>
        <translation>필지를 연결하는 중…</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Beside the maps of the chapters</source>
        <translation>장별 지도와 함께 싣는 것</translation>
    </message>
    <message>
        <source>Bessel central belt</source>
        <translation>베셀 중부원점</translation>
    </message>
    <message>
        <source>Bessel central belt, corrected</source>
        <translation>베셀 중부원점(보정)</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>도면집</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>도면집 목록</translation>
    </message>
    <message>
        <source>Bring in as</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>브러시</translation>
    </message>
    <message>
        <source>Budget annex</source>
        <translation>예산 부속서류</translation>
    </message>
    <message>
        <source>Building the map…</source>
        <translation>지도를 만드는 중…</translation>
    </message>
    <message>
        <source>By district</source>
        <translation>자치구별</translation>
    </message>
    <message>
        <source>By hub</source>
        <translation>혁신거점별</translation>
    </message>
    <message>
        <source>By phase</source>
        <translation>단계별</translation>
    </message>
    <message>
        <source>By project</source>
        <translation>사업별</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>연도별</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cancelled. A book that was there before stayed as it was.</source>
        <translation>취소했습니다. 전에 있던 도면집은 그대로입니다.</translation>
    </message>
    <message>
        <source>Carry over</source>
        <translation>승계</translation>
    </message>
    <message>
        <source>Carry the selected over</source>
        <translation>선택한 필지 승계</translation>
    </message>
    <message>
        <source>Carry {won} won and the phases of {count} parcels over to their successors? This changes the ledger.</source>
        <translation>필지 {count}건의 {won}원과 단계를 승계 필지로 옮기시겠습니까? 재원 장부가 바뀝니다.</translation>
    </message>
    <message>
        <source>Carrying phases and money over…</source>
        <translation>단계와 사업비를 승계하는 중…</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>국비</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Changed since the last save: it was {won} won ({more} won).</source>
        <translation>마지막 저장 뒤 바뀜: 저장된 금액 {won}원 ({more}원).</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>변경 사항</translation>
    </message>
    <message>
        <source>Changes since the last council</source>
        <translation>지난 의회 이후 변경</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>변경…</translation>
    </message>
    <message>
        <source>Changing amounts…</source>
        <translation>금액을 바꾸는 중…</translation>
    </message>
    <message>
        <source>Changing targets…</source>
        <translation>목표를 바꾸는 중…</translation>
    </message>
    <message>
        <source>Changing the dates…</source>
        <translation>일정을 변경하는 중…</translation>
    </message>
    <message>
        <source>Chapters of the main projects</source>
        <translation>주요 사업의 장</translation>
    </message>
    <message>
        <source>Chart by source</source>
        <translation>재원별 그래프</translation>
    </message>
    <message>
        <source>Chart by year</source>
        <translation>연차별 그래프</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>Charts need matplotlib, which this QGIS does not have. On Windows, run the OSGeo4W setup and add python3-matplotlib; elsewhere, install the package of this name. Then start QGIS again. Tables work without it.</source>
        <translation>차트에는 matplotlib가 필요하지만 이 QGIS에는 없습니다. Windows에서는 OSGeo4W 설치 프로그램에서 python3-matplotlib를 추가하고, 다른 운영 체제에서는 같은 이름의 패키지를 설치한 뒤 QGIS를 다시 시작하세요. 표는 차트 없이도 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>Check again in the background whenever the plan was saved</source>
        <translation>계획을 저장할 때마다 배경에서 다시 점검합니다</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>지금 점검</translation>
    </message>
    <message>
        <source>Check report</source>
        <translation>점검 보고서</translation>
    </message>
    <message>
        <source>Check the plan and read the findings</source>
        <translation>계획을 점검하고 결과를 봅니다</translation>
    </message>
    <message>
        <source>Checking the plan</source>
        <translation>계획 점검</translation>
    </message>
    <message>
        <source>Checking the plan…</source>
        <translation>계획을 점검하는 중…</translation>
    </message>
    <message>
        <source>Choose a file or a folder</source>
        <translation>파일이나 폴더를 선택하십시오</translation>
    </message>
    <message>
        <source>Choose a finding to see why it is one and how to mend it.</source>
        <translation>항목을 고르면 이유와 고치는 방법이 나타납니다.</translation>
    </message>
    <message>
        <source>Choose a phase, then an amount of one source in one year.</source>
        <translation>단계를 선택한 뒤 한 재원의 한 연도 금액을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a project and a phase first.</source>
        <translation>먼저 사업과 단계를 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a project first, or add one.</source>
        <translation>먼저 사업을 선택하거나 추가하십시오.</translation>
    </message>
    <message>
        <source>Choose an amount to see where it comes from.</source>
        <translation>금액을 선택하면 그 구성을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>선택하십시오</translation>
    </message>
    <message>
        <source>Choose the file to import</source>
        <translation>가져올 파일 선택</translation>
    </message>
    <message>
        <source>Choose the folder to import</source>
        <translation>가져올 폴더 선택</translation>
    </message>
    <message>
        <source>Choose the kind</source>
        <translation>종류를 선택하십시오</translation>
    </message>
    <message>
        <source>Choose whose money to show first.</source>
        <translation>먼저 어느 대상의 재원을 볼지 선택하십시오.</translation>
    </message>
    <message>
        <source>City</source>
        <translation>시비</translation>
    </message>
    <message>
        <source>Click a bar for its exact amount and its place on the map.</source>
        <translation>막대를 누르면 정확한 금액과 지도 위의 위치를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Click or drag over parcels. With Shift, a drag goes round them.</source>
        <translation>필지를 누르거나 끌어서 지나갑니다. Shift를 누르고 끌면 둘러싸서 고릅니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>알림 닫기</translation>
    </message>
    <message>
        <source>Colour: order of the phase in its project, light to dark</source>
        <translation>색: 사업 안의 단계 순서(연한 색이 먼저)</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>파일의 열</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation>지금과 비교</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>비교하는 중…</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Compute it anew</source>
        <translation>다시 계산</translation>
    </message>
    <message>
        <source>Computed: the sources added up. Change the amounts above it.</source>
        <translation>재원을 합한 계산값입니다. 위의 금액을 바꾸십시오.</translation>
    </message>
    <message>
        <source>Computed: the target less the money.</source>
        <translation>목표에서 금액을 뺀 계산값입니다.</translation>
    </message>
    <message>
        <source>Computing what lies on the parcels…</source>
        <translation>필지별 구역·시설을 계산하는 중…</translation>
    </message>
    <message>
        <source>Contains example figures.</source>
        <translation>예시 금액이 포함되어 있습니다.</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>차례</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>좌표계</translation>
    </message>
    <message>
        <source>Coordinate systems compared</source>
        <translation>좌표계 비교</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>좌표계</translation>
    </message>
    <message>
        <source>Coordinates in two columns</source>
        <translation>두 열의 좌표</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the chart as a picture</source>
        <translation>차트를 그림으로 복사합니다</translation>
    </message>
    <message>
        <source>Copy the plan as it is saved now into a new scenario</source>
        <translation>지금 저장된 계획을 복사하여 새 시나리오를 만듭니다</translation>
    </message>
    <message>
        <source>Copy the table for a spreadsheet</source>
        <translation>표 전체를 스프레드시트용으로 복사</translation>
    </message>
    <message>
        <source>Copying and upgrading…</source>
        <translation>사본을 만들어 갱신하는 중…</translation>
    </message>
    <message>
        <source>Copying the plan…</source>
        <translation>계획을 복사하는 중…</translation>
    </message>
    <message>
        <source>Council book</source>
        <translation>도면집</translation>
    </message>
    <message>
        <source>Council meeting</source>
        <translation>시의회 보고</translation>
    </message>
    <message>
        <source>Council meetings</source>
        <translation>시의회 보고</translation>
    </message>
    <message>
        <source>Council: then and now</source>
        <translation>시의회 보고 시점과 지금</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>표지</translation>
    </message>
    <message>
        <source>Cover sheet</source>
        <translation>표지 서식</translation>
    </message>
    <message>
        <source>Create a plan, empty or with the sample</source>
        <translation>빈 계획이나 예시 계획을 새로 만듭니다</translation>
    </message>
    <message>
        <source>Create a plan, or open one. Then choose a project and a phase, select parcels on the map, and give them money.</source>
        <translation>계획을 새로 만들거나 여십시오. 그다음 사업과 단계를 고르고, 지도에서 필지를 선택하여 재원을 배분합니다.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>일</translation>
    </message>
    <message>
        <source>Days between</source>
        <translation>간격</translation>
    </message>
    <message>
        <source>Dense maps as pictures</source>
        <translation>조밀한 지도만 그림으로</translation>
    </message>
    <message>
        <source>Department (lead)</source>
        <translation>주관 부서</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>부서</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation>해제</translation>
    </message>
    <message>
        <source>Detach the selected parcels from the phase</source>
        <translation>선택한 필지를 이 단계에서 해제합니다</translation>
    </message>
    <message>
        <source>Detach with the money</source>
        <translation>금액과 함께 해제</translation>
    </message>
    <message>
        <source>Detach with their money</source>
        <translation>재원도 함께 해제</translation>
    </message>
    <message>
        <source>Detached</source>
        <translation>해제됨</translation>
    </message>
    <message>
        <source>Detaching parcels…</source>
        <translation>필지를 해제하는 중…</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>District</source>
        <translation>자치구</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>자치구</translation>
    </message>
    <message>
        <source>Document (PDF)…</source>
        <translation>문서(PDF)…</translation>
    </message>
    <message>
        <source>Drag round parcels: those whose middle lies inside are taken.</source>
        <translation>필지를 둘러싸도록 끌면 가운데가 안에 든 필지를 고릅니다.</translation>
    </message>
    <message>
        <source>Dragged dates snap to this</source>
        <translation>끌어서 옮길 때 맞출 단위</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>벡터 그림(SVG)…</translation>
    </message>
    <message>
        <source>Drop a file, a zip or a folder here</source>
        <translation>파일, ZIP, 폴더를 여기에 끌어다 놓으십시오</translation>
    </message>
    <message>
        <source>Drop and delete the file</source>
        <translation>폐기하고 파일 삭제</translation>
    </message>
    <message>
        <source>Drop the scenario “{name}”? The plan stays as it is.</source>
        <translation>시나리오 “{name}”을(를) 폐기하시겠습니까? 계획은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Drop, keep the file</source>
        <translation>폐기(파일은 남김)</translation>
    </message>
    <message>
        <source>Dropping the scenario…</source>
        <translation>시나리오를 폐기하는 중…</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>폐기…</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>기한</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>문자 인코딩</translation>
    </message>
    <message>
        <source>End painting (Esc)</source>
        <translation>칠하기 끝내기(Esc)</translation>
    </message>
    <message>
        <source>English</source>
        <translation>영문</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>영문 이름</translation>
    </message>
    <message>
        <source>Enter the total.</source>
        <translation>총액을 입력하십시오.</translation>
    </message>
    <message>
        <source>Enter your V-World key.</source>
        <translation>브이월드 인증키를 입력하십시오.</translation>
    </message>
    <message>
        <source>Every plan has this book; only books kept in the plan can go.</source>
        <translation>모든 계획에 있는 기본 도면집입니다. 계획에 저장한 도면집만 삭제할 수 있습니다.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>모든 사용자</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>모두 저장되어 있습니다.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Exact share (won)</source>
        <translation>정확한 몫(원)</translation>
    </message>
    <message>
        <source>Exactly met</source>
        <translation>목표와 정확히 같음</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>예시</translation>
    </message>
    <message>
        <source>Example money, not a decision</source>
        <translation>예시 금액이며 결정된 금액이 아닙니다</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV로 내보내기…</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>표 내보내기</translation>
    </message>
    <message>
        <source>Facts sheet</source>
        <translation>현황 서식</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>목표값</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>파일…</translation>
    </message>
    <message>
        <source>Fill evenly</source>
        <translation>균등 배분</translation>
    </message>
    <message>
        <source>Fill this form with the phase's money as the ledger has it</source>
        <translation>원장에 있는 이 단계의 금액을 입력란에 채웁니다</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>점검 결과</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>점검 결과</translation>
    </message>
    <message>
        <source>Findings on the map</source>
        <translation>지도로 보기</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>처음 몇 행</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>시작 연도</translation>
    </message>
    <message>
        <source>Fiscal year</source>
        <translation>회계연도</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>Fixing the amount…</source>
        <translation>금액을 고정하는 중…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>폴더…</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>글꼴</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>예</translation>
    </message>
    <message>
        <source>From the borders</source>
        <translation>경계와의 거리</translation>
    </message>
    <message>
        <source>From the ledger</source>
        <translation>원장에서 채우기</translation>
    </message>
    <message>
        <source>Full report</source>
        <translation>전체 보고서</translation>
    </message>
    <message>
        <source>Funding table</source>
        <translation>재원표</translation>
    </message>
    <message>
        <source>GRS80 central belt (500,000)</source>
        <translation>GRS80 중부원점(가산 50만)</translation>
    </message>
    <message>
        <source>GRS80 central belt (600,000)</source>
        <translation>GRS80 중부원점(가산 60만)</translation>
    </message>
    <message>
        <source>General status</source>
        <translation>일반현황</translation>
    </message>
    <message>
        <source>GeoPackage, shapefile, GeoJSON, CSV with coordinates or shapes in words, a zip or a folder with several files. Wrong encodings and coordinate systems are recognised.</source>
        <translation>GeoPackage, SHP, GeoJSON, 좌표나 WKT 도형이 있는 CSV, 여러 파일이 든 ZIP이나 폴더를 읽습니다. 잘못된 문자 인코딩과 좌표계를 알아냅니다.</translation>
    </message>
    <message>
        <source>Geospatial PDF: layers, and coordinates under the pointer</source>
        <translation>지리공간 PDF: 레이어를 켜고 끌 수 있고 좌표를 읽을 수 있습니다</translation>
    </message>
    <message>
        <source>Give every year of the phase's dates the same part</source>
        <translation>단계 기간의 모든 연도에 같은 비율로 나눕니다</translation>
    </message>
    <message>
        <source>Give it a name first.</source>
        <translation>먼저 이름을 입력하십시오.</translation>
    </message>
    <message>
        <source>Give the council meeting a name first.</source>
        <translation>먼저 시의회 보고의 이름을 입력하십시오.</translation>
    </message>
    <message>
        <source>Give the field map a name first.</source>
        <translation>먼저 대응표의 이름을 쓰십시오.</translation>
    </message>
    <message>
        <source>Give the scenario a name first.</source>
        <translation>먼저 시나리오의 이름을 입력하십시오.</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>저장하지 않고 계속</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>없어짐</translation>
    </message>
    <message>
        <source>Hatched red: out of order. Lock: a law is not in force yet. Diamond: a target, filled when reached.</source>
        <translation>빨간 빗금: 순서가 어긋남. 자물쇠: 법령이 아직 시행되지 않음. 마름모: 목표(달성하면 채워짐).</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>머리글</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>보고일</translation>
    </message>
    <message>
        <source>History</source>
        <translation>변경 이력</translation>
    </message>
    <message>
        <source>How</source>
        <translation>관계</translation>
    </message>
    <message>
        <source>How the file is read, and why. Change it where you know better.</source>
        <translation>파일을 어떻게 읽었는지와 그 근거입니다. 더 잘 아는 것이 있으면 바꾸십시오.</translation>
    </message>
    <message>
        <source>How to mend it</source>
        <translation>고치는 방법</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>혁신거점</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>파일 가져오기…</translation>
    </message>
    <message>
        <source>Import into the plan</source>
        <translation>계획에 자료 가져오기</translation>
    </message>
    <message>
        <source>Import parcels, hubs, zones or infrastructure; a file can also be dropped here</source>
        <translation>필지, 혁신거점, 도시재생 구역, 기반시설을 가져옵니다. 파일을 여기에 끌어다 놓아도 됩니다.</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>가져오는 중…</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>가져오기 이력</translation>
    </message>
    <message>
        <source>Imports and reports</source>
        <translation>가져오기 이력과 보고서</translation>
    </message>
    <message>
        <source>Imports and reports…</source>
        <translation>가져오기 이력과 보고서…</translation>
    </message>
    <message>
        <source>In the city</source>
        <translation>시역 안</translation>
    </message>
    <message>
        <source>In the district they name</source>
        <translation>자치구 일치</translation>
    </message>
    <message>
        <source>In their own dong</source>
        <translation>법정동 일치</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Index of sheets</source>
        <translation>도엽 색인</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Infrastructure catalogue…</source>
        <translation>기반시설 목록…</translation>
    </message>
    <message>
        <source>Innovation hub</source>
        <translation>혁신거점</translation>
    </message>
    <message>
        <source>Innovation hubs</source>
        <translation>혁신거점</translation>
    </message>
    <message>
        <source>It begins before the earlier phase “{other}” begins ({day}).</source>
        <translation>앞선 단계 ‘{other}’의 시작일({day})보다 먼저 시작합니다.</translation>
    </message>
    <message>
        <source>It ends before the earlier phase “{other}” ends ({day}).</source>
        <translation>앞선 단계 ‘{other}’의 종료일({day})보다 먼저 끝납니다.</translation>
    </message>
    <message>
        <source>It is open already.</source>
        <translation>이미 열려 있습니다.</translation>
    </message>
    <message>
        <source>It waits for “{other}” and may begin on {day} at the earliest.</source>
        <translation>선행 단계 ‘{other}’에 따라 {day} 이후에 시작할 수 있습니다.</translation>
    </message>
    <message>
        <source>It waits for “{other}” and may end on {day} at the earliest.</source>
        <translation>선행 단계 ‘{other}’에 따라 {day} 이후에 끝날 수 있습니다.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>보관</translation>
    </message>
    <message>
        <source>Keep a copy of this book in the plan, to change it</source>
        <translation>이 도면집의 사본을 계획에 저장하여 고칩니다</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>계속 편집</translation>
    </message>
    <message>
        <source>Keep in the plan</source>
        <translation>계획에 저장</translation>
    </message>
    <message>
        <source>Keep the money of other years</source>
        <translation>다른 연도의 금액 유지</translation>
    </message>
    <message>
        <source>Keep the plan as a scenario, then adopt</source>
        <translation>지금 계획을 시나리오로 남기고 채택</translation>
    </message>
    <message>
        <source>Keep the selected as they are</source>
        <translation>선택한 필지 그대로 두기</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Keep them waiting</source>
        <translation>그대로 보류</translation>
    </message>
    <message>
        <source>Keep these as</source>
        <translation>이 대응을 보관</translation>
    </message>
    <message>
        <source>Keep this definition with the plan, for the next book</source>
        <translation>다음에도 쓰도록 이 구성을 계획에 저장합니다</translation>
    </message>
    <message>
        <source>Keep this field map with the plan, for the office's next file</source>
        <translation>같은 기관의 다음 파일에 쓰도록 대응표를 계획에 보관합니다</translation>
    </message>
    <message>
        <source>Keep {count} parcels with their phases and money, although the newer cadastre has them no more?</source>
        <translation>새 지적에는 없지만 필지 {count}건을 단계와 사업비와 함께 그대로 두시겠습니까?</translation>
    </message>
    <message>
        <source>Keeping parcels…</source>
        <translation>필지를 그대로 두는 중…</translation>
    </message>
    <message>
        <source>Keeping the field map…</source>
        <translation>대응표를 보관하는 중…</translation>
    </message>
    <message>
        <source>Kept field map</source>
        <translation>보관한 대응표</translation>
    </message>
    <message>
        <source>Kept in the plan</source>
        <translation>계획에 저장됨</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>인증키</translation>
    </message>
    <message>
        <source>Key and figures</source>
        <translation>범례·수치</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>국문</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>올가미</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>최근 30일</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>최근 7일</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>종료 연도</translation>
    </message>
    <message>
        <source>Later: {years}</source>
        <translation>향후: {years}</translation>
    </message>
    <message>
        <source>Latitude or y</source>
        <translation>위도 또는 Y</translation>
    </message>
    <message>
        <source>Laws</source>
        <translation>법령</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>레이어</translation>
    </message>
    <message>
        <source>Layers that can be switched</source>
        <translation>레이어 켜고 끄기</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>조판</translation>
    </message>
    <message>
        <source>Lead department</source>
        <translation>주관 부서</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>그만두기</translation>
    </message>
    <message>
        <source>Leave the selected rows out</source>
        <translation>선택한 행 제외</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Leave {count} rows out of the plan for good? They stay in the record.</source>
        <translation>{count}행을 계획에서 제외하시겠습니까? 기록에는 남습니다.</translation>
    </message>
    <message>
        <source>Leaving rows out…</source>
        <translation>행을 제외하는 중…</translation>
    </message>
    <message>
        <source>Ledger of the phase</source>
        <translation>단계 원장</translation>
    </message>
    <message>
        <source>Legal dong</source>
        <translation>법정동</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>범례</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>선</translation>
    </message>
    <message>
        <source>Lines of targets for</source>
        <translation>재원별 목표 줄</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>위치도</translation>
    </message>
    <message>
        <source>Log of changes</source>
        <translation>변경 이력</translation>
    </message>
    <message>
        <source>Longer time (Ctrl + wheel)</source>
        <translation>더 긴 기간 보기(Ctrl + 휠)</translation>
    </message>
    <message>
        <source>Longitude or x</source>
        <translation>경도 또는 X</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>파일을 살펴보는 중…</translation>
    </message>
    <message>
        <source>Looking for the parcels…</source>
        <translation>필지를 찾는 중…</translation>
    </message>
    <message>
        <source>Looking for the place…</source>
        <translation>위치를 찾는 중…</translation>
    </message>
    <message>
        <source>Lot number</source>
        <translation>지번</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>만든 시각</translation>
    </message>
    <message>
        <source>Main projects</source>
        <translation>주요 사업</translation>
    </message>
    <message>
        <source>Make a copy and upgrade…</source>
        <translation>사본을 만들어 변환…</translation>
    </message>
    <message>
        <source>Make one package per district office</source>
        <translation>구별 자료를 만듭니다</translation>
    </message>
    <message>
        <source>Make the scenario</source>
        <translation>시나리오 만들기</translation>
    </message>
    <message>
        <source>Make the scenario's phases and money those of the plan</source>
        <translation>시나리오의 단계와 재원을 계획에 반영합니다</translation>
    </message>
    <message>
        <source>Making “{name}”…</source>
        <translation>‘{name}’ 만드는 중…</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>지도</translation>
    </message>
    <message>
        <source>Map files and tables</source>
        <translation>지도 파일과 표</translation>
    </message>
    <message>
        <source>Map of the rows to look at</source>
        <translation>살펴볼 행의 지도</translation>
    </message>
    <message>
        <source>Map sheet</source>
        <translation>지도 서식</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>지도</translation>
    </message>
    <message>
        <source>Mark the scenario as dropped, with or without its file</source>
        <translation>시나리오를 폐기로 표시합니다. 파일은 남기거나 지울 수 있습니다</translation>
    </message>
    <message>
        <source>Marking the parcels…</source>
        <translation>필지를 표시하는 중…</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>뜻</translation>
    </message>
    <message>
        <source>Median distance</source>
        <translation>중앙 거리</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>수정</translation>
    </message>
    <message>
        <source>Mixed shapes</source>
        <translation>여러 종류의 도형</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Money after</source>
        <translation>이후 금액</translation>
    </message>
    <message>
        <source>Money before</source>
        <translation>이전 금액</translation>
    </message>
    <message>
        <source>Money by district</source>
        <translation>자치구별 투자</translation>
    </message>
    <message>
        <source>Money by phase</source>
        <translation>단계별 투자</translation>
    </message>
    <message>
        <source>Money by project</source>
        <translation>사업별 금액</translation>
    </message>
    <message>
        <source>Money by source</source>
        <translation>재원별 금액</translation>
    </message>
    <message>
        <source>Money by source and year</source>
        <translation>재원별·연도별 투자</translation>
    </message>
    <message>
        <source>Money by year</source>
        <translation>연도별 금액</translation>
    </message>
    <message>
        <source>Money of the fiscal year {year}</source>
        <translation>{year} 회계연도 금액</translation>
    </message>
    <message>
        <source>Money without a place</source>
        <translation>필지에 배분하지 않은 재원</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>월</translation>
    </message>
    <message>
        <source>More than the {limit} m² allowed: {value} m²</source>
        <translation>면적 한도 {limit}㎡ 초과: {value}㎡</translation>
    </message>
    <message>
        <source>More than the {limit} parcels allowed: {value}</source>
        <translation>필지 수 한도 {limit}필지 초과: {value}필지</translation>
    </message>
    <message>
        <source>More than the {limit} won allowed: {value} won</source>
        <translation>금액 한도 {limit}원 초과: {value}원</translation>
    </message>
    <message>
        <source>Moved parcels</source>
        <translation>승계 대기 필지</translation>
    </message>
    <message>
        <source>Moved parcels ({count})…</source>
        <translation>승계 대기 필지({count}건)…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Name (English)</source>
        <translation>이름(영문)</translation>
    </message>
    <message>
        <source>Name (Korean)</source>
        <translation>이름(국문)</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>영문 이름</translation>
    </message>
    <message>
        <source>Name of the field map</source>
        <translation>대응표 이름</translation>
    </message>
    <message>
        <source>Name, for example the office</source>
        <translation>이름(예: 보낸 기관)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>신규</translation>
    </message>
    <message>
        <source>New phase</source>
        <translation>새 단계</translation>
    </message>
    <message>
        <source>New phase, or the phases of a scheme…</source>
        <translation>새 단계 또는 단계 구분에 따른 단계들…</translation>
    </message>
    <message>
        <source>New phase…</source>
        <translation>새 단계…</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>새 사업</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>새 사업…</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>새로 만들기…</translation>
    </message>
    <message>
        <source>Next &gt;</source>
        <translation>다음 &gt;</translation>
    </message>
    <message>
        <source>No change fits these filters.</source>
        <translation>조건에 맞는 변경이 없습니다.</translation>
    </message>
    <message>
        <source>No coordinate system could be taken.</source>
        <translation>좌표계를 정하지 못했습니다.</translation>
    </message>
    <message>
        <source>No font with Korean letters was found: charts may show boxes. Install the free font “Noto Sans CJK KR” and start QGIS again.</source>
        <translation>한글 글꼴을 찾지 못해 차트의 글자가 네모로 보일 수 있습니다. 무료 글꼴 ‘Noto Sans CJK KR’을 설치하고 QGIS를 다시 시작하세요.</translation>
    </message>
    <message>
        <source>No hub</source>
        <translation>혁신거점 없음</translation>
    </message>
    <message>
        <source>No hub, zone or infrastructure lies on these parcels.</source>
        <translation>이 필지에 걸친 거점, 구역, 기반시설이 없습니다.</translation>
    </message>
    <message>
        <source>No lead department</source>
        <translation>주관 부서 없음</translation>
    </message>
    <message>
        <source>No longer in the plan</source>
        <translation>계획에 더는 없음</translation>
    </message>
    <message>
        <source>No parcel differs.</source>
        <translation>서로 다른 필지가 없습니다.</translation>
    </message>
    <message>
        <source>No parcel is selected on the map</source>
        <translation>지도에서 선택한 필지가 없습니다</translation>
    </message>
    <message>
        <source>No parcel is waiting. After an import of a newer cadastre, parcels with phases or money that it no longer has are listed here.</source>
        <translation>승계를 기다리는 필지가 없습니다. 새 지적을 가져온 뒤, 단계나 사업비가 있는데 새 지적에 없는 필지가 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>No parcel of the newer file lies on this ground. Keep the parcel, or attach others to its phases by hand.</source>
        <translation>새 자료에는 이 땅에 놓인 필지가 없습니다. 필지를 그대로 두거나, 다른 필지를 직접 단계에 배정하십시오.</translation>
    </message>
    <message>
        <source>No phase has dates yet, so there is no time to play.</source>
        <translation>일정이 있는 단계가 아직 없어 재생할 기간이 없습니다.</translation>
    </message>
    <message>
        <source>No phases yet</source>
        <translation>단계는 나중에</translation>
    </message>
    <message>
        <source>No plan is open</source>
        <translation>열린 계획이 없습니다</translation>
    </message>
    <message>
        <source>No plan is open. Create a plan or open one.</source>
        <translation>열린 계획이 없습니다. 계획을 새로 만들거나 여세요.</translation>
    </message>
    <message>
        <source>No report was kept of this import.</source>
        <translation>이 가져오기의 보고서는 보관되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>No row fits this choice.</source>
        <translation>이 조건에 맞는 행이 없습니다.</translation>
    </message>
    <message>
        <source>No row is waiting: nothing was set aside, or all is done.</source>
        <translation>처리를 기다리는 행이 없습니다. 보류된 행이 없거나 모두 처리했습니다.</translation>
    </message>
    <message>
        <source>No row of the file can be taken as it is: an import would set all aside, to be mended. Read the reasons, or go back and choose other columns or another coordinate system.</source>
        <translation>이대로 가져올 수 있는 행이 없습니다. 가져오면 모두 보류되어 나중에 고칠 수 있습니다. 사유를 읽거나, 뒤로 가서 다른 열이나 좌표계를 선택하십시오.</translation>
    </message>
    <message>
        <source>No shape can be shown yet.</source>
        <translation>아직 표시할 도형이 없습니다.</translation>
    </message>
    <message>
        <source>No shapes</source>
        <translation>도형 없음</translation>
    </message>
    <message>
        <source>No target yet. Enter one here; emptied, it goes.</source>
        <translation>아직 목표가 없습니다. 여기에 입력하십시오. 비우면 없어집니다.</translation>
    </message>
    <message>
        <source>No year of the plan lies here, so there is nothing to enter.</source>
        <translation>여기에 해당하는 계획 연도가 없어 입력할 수 없습니다.</translation>
    </message>
    <message>
        <source>No year of the plan lies here.</source>
        <translation>여기에 해당하는 계획 연도가 없습니다.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>None is kept yet</source>
        <translation>보관한 것이 없습니다</translation>
    </message>
    <message>
        <source>None of these rows has a place to show.</source>
        <translation>이 행들에는 지도에 표시할 위치가 없습니다.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Not placed</source>
        <translation>장소 미지정</translation>
    </message>
    <message>
        <source>Not placed on parcels</source>
        <translation>필지 미배정</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>비고</translation>
    </message>
    <message>
        <source>Note that the plan was put before the council in this state</source>
        <translation>이 상태의 계획을 시의회에 보고했음을 기록합니다</translation>
    </message>
    <message>
        <source>Nothing had to be repaired or set aside.</source>
        <translation>고치거나 보류할 행이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was changed yet. Edits stand here once they are saved.</source>
        <translation>아직 변경된 내용이 없습니다. 편집을 저장하면 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Nothing was imported into this plan yet. Begin with “Import”.</source>
        <translation>이 계획에 가져온 자료가 아직 없습니다. ‘가져오기’로 시작하십시오.</translation>
    </message>
    <message>
        <source>Of their area</source>
        <translation>면적 비율</translation>
    </message>
    <message>
        <source>On them</source>
        <translation>겹친 양</translation>
    </message>
    <message>
        <source>Only in “{name}”</source>
        <translation>“{name}”에만 있음</translation>
    </message>
    <message>
        <source>Only what changed</source>
        <translation>바뀐 쪽만</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>다른 항목만</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>계획 열기</translation>
    </message>
    <message>
        <source>Open a plan file with its map</source>
        <translation>계획 파일과 지도를 엽니다</translation>
    </message>
    <message>
        <source>Open a sheet in the layout designer, move, restyle or take away what you like, and keep it in the plan. The book fills the places with the names they have.</source>
        <translation>서식을 조판 디자이너에서 열어 옮기거나 꾸미거나 지운 다음 계획에 저장하십시오. 도면집은 각 자리의 이름에 맞는 내용을 채웁니다.</translation>
    </message>
    <message>
        <source>Open in the layout designer</source>
        <translation>조판 디자이너에서 열기</translation>
    </message>
    <message>
        <source>Open the funding table</source>
        <translation>재원표 열기</translation>
    </message>
    <message>
        <source>Open what is selected in QGIS, with its map</source>
        <translation>선택한 시나리오나 계획을 지도와 함께 QGIS에서 엽니다</translation>
    </message>
    <message>
        <source>Opening the scenario…</source>
        <translation>시나리오를 여는 중…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>Other money</source>
        <translation>금액이 다름</translation>
    </message>
    <message>
        <source>Other phase or share</source>
        <translation>단계·지분이 다름</translation>
    </message>
    <message>
        <source>Other sources</source>
        <translation>기타 재원</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 파일 (*.pdf)</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>구별 자료</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>쪽</translation>
    </message>
    <message>
        <source>Paint on the map: attach or detach parcels by click, drag or lasso</source>
        <translation>지도에 칠하기: 누르거나 끌거나 둘러싸서 필지를 연결·해제합니다</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>용지</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>필지</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>필지</translation>
    </message>
    <message>
        <source>Parcels or boundaries have changed since it was computed what lies on the parcels.</source>
        <translation>필지별 구역·시설을 계산한 뒤에 필지나 경계가 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Parcels that differ</source>
        <translation>서로 다른 필지</translation>
    </message>
    <message>
        <source>Parcels that the plan has already are updated and keep their phases and money. Rows that cannot be taken are set aside with the reason; none is lost.</source>
        <translation>계획에 이미 있는 필지는 갱신하며 단계와 사업비는 그대로 둡니다. 가져올 수 없는 행은 사유와 함께 보류하며, 잃어버리는 행은 없습니다.</translation>
    </message>
    <message>
        <source>Parcels with phases or money that the newer cadastre no longer has: carry them over to their successors</source>
        <translation>단계나 사업비가 있으나 새 지적에 없는 필지입니다. 승계 필지로 옮기십시오.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>구성</translation>
    </message>
    <message>
        <source>Paste cells from a spreadsheet</source>
        <translation>스프레드시트에서 복사한 셀 붙여넣기</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Percentages cannot express this ledger exactly: Apply would move {won} won between years or sources.</source>
        <translation>비율로는 이 원장을 정확히 나타낼 수 없습니다. 적용하면 {won}원이 연도나 재원 사이에서 옮겨집니다.</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Phases side by side</source>
        <translation>단계 비교</translation>
    </message>
    <message>
        <source>Phases that differ</source>
        <translation>서로 다른 단계</translation>
    </message>
    <message>
        <source>Phases: {scheme}</source>
        <translation>단계 추가: {scheme}</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>그림(PNG)…</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>구역·시설</translation>
    </message>
    <message>
        <source>Plan as of</source>
        <translation>계획 기준 시각</translation>
    </message>
    <message>
        <source>Plan before adopting, {now}</source>
        <translation>채택 전 계획 {now}</translation>
    </message>
    <message>
        <source>Plan board</source>
        <translation>계획 보드</translation>
    </message>
    <message>
        <source>Plan desk</source>
        <translation>도시계획 데스크</translation>
    </message>
    <message>
        <source>Plan desk: phases, parcels and money of Seoul's smart city plan</source>
        <translation>도시계획 데스크: 서울 스마트시티 계획의 단계·필지·재원</translation>
    </message>
    <message>
        <source>Plans (*.gpkg)</source>
        <translation>계획 (*.gpkg)</translation>
    </message>
    <message>
        <source>Play on the map</source>
        <translation>지도에서 재생</translation>
    </message>
    <message>
        <source>Play the plan on the map</source>
        <translation>계획을 지도에서 재생</translation>
    </message>
    <message>
        <source>Play: {choice}</source>
        <translation>재생 간격: {choice}</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점</translation>
    </message>
    <message>
        <source>Preparing the charts…</source>
        <translation>차트를 준비하는 중…</translation>
    </message>
    <message>
        <source>Preview map</source>
        <translation>미리 보기 지도</translation>
    </message>
    <message>
        <source>Private and other</source>
        <translation>민간·기타</translation>
    </message>
    <message>
        <source>Programmes with the districts</source>
        <translation>자치구 협력사업</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>사업</translation>
    </message>
    <message>
        <source>Projects outside the hubs</source>
        <translation>혁신거점 밖의 사업</translation>
    </message>
    <message>
        <source>QGIS took no layout called “{name}”. Try again.</source>
        <translation>QGIS가 조판 ‘{name}’을(를) 받아들이지 않았습니다. 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Quarters</source>
        <translation>분기</translation>
    </message>
    <message>
        <source>Q{number}</source>
        <translation>{number}분기</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>읽음</translation>
    </message>
    <message>
        <source>Read-only: this plan can be looked at, but not edited here.</source>
        <translation>읽기 전용: 이 계획은 볼 수만 있고 여기에서 편집할 수 없습니다.</translation>
    </message>
    <message>
        <source>Reading the imports…</source>
        <translation>가져오기 이력을 읽는 중…</translation>
    </message>
    <message>
        <source>Reading the kept field maps…</source>
        <translation>보관한 대응표를 읽는 중…</translation>
    </message>
    <message>
        <source>Reading the ledger…</source>
        <translation>재원 장부를 읽는 중…</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>변경 이력을 읽는 중…</translation>
    </message>
    <message>
        <source>Reading the moved parcels…</source>
        <translation>승계 대기 필지를 읽는 중…</translation>
    </message>
    <message>
        <source>Reading the plan as it was…</source>
        <translation>당시의 계획을 읽는 중…</translation>
    </message>
    <message>
        <source>Reading the report…</source>
        <translation>보고서를 읽는 중…</translation>
    </message>
    <message>
        <source>Reading the rows set aside…</source>
        <translation>보류 자료를 읽는 중…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Recognise it</source>
        <translation>자동 인식</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>인식 근거</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Recording the council meeting…</source>
        <translation>시의회 보고를 기록하는 중…</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Redo: {edit}</source>
        <translation>다시 실행: {edit}</translation>
    </message>
    <message>
        <source>Redo: {edit} (Ctrl+Shift+Z)</source>
        <translation>다시 실행: {edit} (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Rehearsing the import…</source>
        <translation>가져오기를 미리 해 보는 중…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Remove dependency</source>
        <translation>선후 관계 삭제</translation>
    </message>
    <message>
        <source>Remove the book from the plan</source>
        <translation>계획에서 도면집 삭제</translation>
    </message>
    <message>
        <source>Remove the book “{name}” from the plan?</source>
        <translation>도면집 ‘{name}’을(를) 계획에서 삭제하시겠습니까?</translation>
    </message>
    <message>
        <source>Remove the sheet “{name}” from the plan? Books that use it need another.</source>
        <translation>서식 ‘{name}’을(를) 계획에서 삭제하시겠습니까? 이 서식을 쓰는 도면집에는 다른 서식이 필요합니다.</translation>
    </message>
    <message>
        <source>Remove this year</source>
        <translation>이 연도를 뺍니다</translation>
    </message>
    <message>
        <source>Removing the dependency…</source>
        <translation>선후 관계를 삭제하는 중…</translation>
    </message>
    <message>
        <source>Removing the target…</source>
        <translation>목표를 삭제하는 중…</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>고침</translation>
    </message>
    <message>
        <source>Repairs and reasons</source>
        <translation>고친 내용과 보류 사유</translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation>가져오기 보고서</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>보고서…</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>해상도</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>심사와 기술 점검</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Row {row}: {text}</source>
        <translation>{row}행: {text}</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행 수</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>파일의 행</translation>
    </message>
    <message>
        <source>Rows set aside</source>
        <translation>보류 자료</translation>
    </message>
    <message>
        <source>Rows set aside ({count})…</source>
        <translation>보류 자료({count}건)…</translation>
    </message>
    <message>
        <source>Rows that cannot be taken are set aside with the reason; none is lost.</source>
        <translation>가져올 수 없는 행은 사유와 함께 보류하며, 잃어버리는 행은 없습니다.</translation>
    </message>
    <message>
        <source>Rows that changed</source>
        <translation>변경된 행</translation>
    </message>
    <message>
        <source>Rows to look at</source>
        <translation>살펴볼 행</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Save all unsaved edits of the plan</source>
        <translation>저장하지 않은 편집을 모두 저장합니다</translation>
    </message>
    <message>
        <source>Save and import</source>
        <translation>저장하고 가져오기</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>차트 저장</translation>
    </message>
    <message>
        <source>Save first</source>
        <translation>먼저 저장</translation>
    </message>
    <message>
        <source>Save or discard your edits first: a scenario is made of what is saved.</source>
        <translation>먼저 편집을 저장하거나 취소하십시오. 시나리오는 저장된 내용으로 만듭니다.</translation>
    </message>
    <message>
        <source>Save or discard your edits first: what is saved is recorded.</source>
        <translation>먼저 편집을 저장하거나 취소하십시오. 저장된 내용이 기록됩니다.</translation>
    </message>
    <message>
        <source>Save schedule</source>
        <translation>일정표 저장</translation>
    </message>
    <message>
        <source>Save the changed pages</source>
        <translation>바뀐 쪽 저장</translation>
    </message>
    <message>
        <source>Save the chart as a file</source>
        <translation>차트를 파일로 저장합니다</translation>
    </message>
    <message>
        <source>Save the council book</source>
        <translation>도면집 저장</translation>
    </message>
    <message>
        <source>Save the edits</source>
        <translation>편집 저장</translation>
    </message>
    <message>
        <source>Save the log of changes</source>
        <translation>변경 이력 저장</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>보고서 저장</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>보고서 저장…</translation>
    </message>
    <message>
        <source>Save the upgraded copy</source>
        <translation>변환한 사본 저장</translation>
    </message>
    <message>
        <source>Saved field maps</source>
        <translation>보관한 대응표</translation>
    </message>
    <message>
        <source>Saving the plan…</source>
        <translation>계획을 저장하는 중…</translation>
    </message>
    <message>
        <source>Saving the report…</source>
        <translation>보고서를 저장하는 중…</translation>
    </message>
    <message>
        <source>Say what is to be reached.</source>
        <translation>무엇을 달성할지 적으십시오.</translation>
    </message>
    <message>
        <source>Scale and north</source>
        <translation>축척·방위</translation>
    </message>
    <message>
        <source>Scenario comparison (temporary)</source>
        <translation>시나리오 비교(임시)</translation>
    </message>
    <message>
        <source>Scenario: {name}</source>
        <translation>시나리오: {name}</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>시나리오</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>일정</translation>
    </message>
    <message>
        <source>Select a council meeting, or give a time, to see then and now.</source>
        <translation>시의회 보고를 선택하거나 시각을 지정하면 당시와 지금을 비교합니다.</translation>
    </message>
    <message>
        <source>Select a scenario and press “Compare” to see it beside the plan, or two scenarios to see them beside each other.</source>
        <translation>시나리오를 선택하고 “비교”를 누르면 계획과 나란히 볼 수 있습니다. 시나리오 두 개를 선택하면 서로 비교합니다.</translation>
    </message>
    <message>
        <source>Select a sheet.</source>
        <translation>서식을 선택하십시오.</translation>
    </message>
    <message>
        <source>Select one parcel in the list.</source>
        <translation>목록에서 필지 하나를 선택하십시오.</translation>
    </message>
    <message>
        <source>Select one row that has a shape.</source>
        <translation>도형이 있는 행 하나를 선택하십시오.</translation>
    </message>
    <message>
        <source>Select one row to see and mend its values.</source>
        <translation>행 하나를 선택하면 값을 보고 고칠 수 있습니다.</translation>
    </message>
    <message>
        <source>Select one scenario in the list first.</source>
        <translation>먼저 목록에서 시나리오를 하나 선택하십시오.</translation>
    </message>
    <message>
        <source>Select parcels in the list first.</source>
        <translation>먼저 목록에서 필지를 선택하십시오.</translation>
    </message>
    <message>
        <source>Select parcels on the map (QGIS's own selection tool)</source>
        <translation>지도에서 필지를 선택합니다(QGIS 선택 도구)</translation>
    </message>
    <message>
        <source>Select parcels on the map first.</source>
        <translation>먼저 지도에서 필지를 선택하십시오.</translation>
    </message>
    <message>
        <source>Select parcels on the map to see what lies on them.</source>
        <translation>지도에서 필지를 고르면 걸친 구역과 시설을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Select parcels on the map.</source>
        <translation>지도에서 필지를 선택하십시오.</translation>
    </message>
    <message>
        <source>Select rows first.</source>
        <translation>먼저 행을 선택하십시오.</translation>
    </message>
    <message>
        <source>Selected parcels</source>
        <translation>선택한 필지</translation>
    </message>
    <message>
        <source>Selecting the parcels of the phase…</source>
        <translation>단계의 필지를 선택하는 중…</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>보류</translation>
    </message>
    <message>
        <source>Setting the target…</source>
        <translation>목표를 정하는 중…</translation>
    </message>
    <message>
        <source>Shape (WKT)</source>
        <translation>도형(WKT)</translation>
    </message>
    <message>
        <source>Shapes in words (WKT)</source>
        <translation>글자로 된 도형(WKT)</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>지분</translation>
    </message>
    <message>
        <source>Share of the area</source>
        <translation>면적 비율</translation>
    </message>
    <message>
        <source>Shares (%)</source>
        <translation>비율(%)</translation>
    </message>
    <message>
        <source>Shares are rounded down; the won left over go one by one to the largest remainders, then to the larger weight, then to the lower parcel number. Type an amount to fix it: the others share the rest. Untick to free it.</source>
        <translation>몫은 원 미만을 버리고, 남은 금액은 1원씩 나머지가 큰 순서로 주며, 같으면 가중치가 큰 순서, 그다음 필지번호 순서로 줍니다. 금액을 입력하면 고정되고 나머지 필지가 남은 금액을 나눕니다. 체크를 지우면 고정이 풀립니다.</translation>
    </message>
    <message>
        <source>Shares can be changed year by year. Choose a year's column.</source>
        <translation>비율은 연도별로 바꿀 수 있습니다. 연도 칸을 선택하십시오.</translation>
    </message>
    <message>
        <source>Sharpness of what goes into the PDF as a picture</source>
        <translation>그림으로 들어가는 부분의 해상도</translation>
    </message>
    <message>
        <source>Sheet of several maps</source>
        <translation>여러 지도 서식</translation>
    </message>
    <message>
        <source>Sheet of tables and text</source>
        <translation>표·글 서식</translation>
    </message>
    <message>
        <source>Sheets of the book</source>
        <translation>도면집 서식</translation>
    </message>
    <message>
        <source>Shorter time (Ctrl + wheel)</source>
        <translation>더 짧은 기간 보기(Ctrl + 휠)</translation>
    </message>
    <message>
        <source>Show all sources</source>
        <translation>모든 재원 표시</translation>
    </message>
    <message>
        <source>Show each source's share below its amounts; both can be changed</source>
        <translation>금액 아래에 재원별 비율을 표시합니다. 금액과 비율 모두 바꿀 수 있습니다</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>지도에서 보기</translation>
    </message>
    <message>
        <source>Show the phase's parcels</source>
        <translation>단계의 필지를 지도에 보여 줍니다</translation>
    </message>
    <message>
        <source>Show the rows set aside</source>
        <translation>보류 자료 보기</translation>
    </message>
    <message>
        <source>Show the selected scenario beside the plan</source>
        <translation>선택한 시나리오를 계획과 나란히 봅니다</translation>
    </message>
    <message>
        <source>Show the {count} rows set aside</source>
        <translation>보류된 {count}행 보기</translation>
    </message>
    <message>
        <source>Since the last council meeting</source>
        <translation>최근 시의회 보고 이후</translation>
    </message>
    <message>
        <source>Smart city plan</source>
        <translation>스마트도시 계획</translation>
    </message>
    <message>
        <source>Snap: {choice}</source>
        <translation>끌기 단위: {choice}</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>재원</translation>
    </message>
    <message>
        <source>Sources and data dates</source>
        <translation>출처와 자료 기준일</translation>
    </message>
    <message>
        <source>Spent before + the years shown + later. Always the total cost.</source>
        <translation>기투자 + 표시한 연도 + 향후. 언제나 총사업비와 같습니다.</translation>
    </message>
    <message>
        <source>Spent before: {years}</source>
        <translation>기투자: {years}</translation>
    </message>
    <message>
        <source>Spread by</source>
        <translation>배분 기준</translation>
    </message>
    <message>
        <source>Spreading the money…</source>
        <translation>금액을 배분하는 중…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Step of the time</source>
        <translation>재생 간격</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>미처리</translation>
    </message>
    <message>
        <source>Stop and show all times</source>
        <translation>재생을 끝내고 모든 기간 보기</translation>
    </message>
    <message>
        <source>Strokes attach parcels to the phase. With Ctrl, they detach.</source>
        <translation>칠하면 필지를 단계에 연결합니다. Ctrl을 누르면 해제합니다.</translation>
    </message>
    <message>
        <source>Strokes detach parcels from the phase. With Ctrl, they attach.</source>
        <translation>칠하면 필지를 단계에서 해제합니다. Ctrl을 누르면 연결합니다.</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>승계 필지</translation>
    </message>
    <message>
        <source>Successor parcels</source>
        <translation>승계 필지</translation>
    </message>
    <message>
        <source>Successors</source>
        <translation>승계 필지 수</translation>
    </message>
    <message>
        <source>Sum {total} %</source>
        <translation>합계 {total} %</translation>
    </message>
    <message>
        <source>Support centre</source>
        <translation>지원센터</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>자료</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>표 (*.csv)</translation>
    </message>
    <message>
        <source>Tables, schedule, findings, charts and history, under the map</source>
        <translation>지도 아래에 표, 일정, 점검 결과, 차트, 이력을 보여 줍니다</translation>
    </message>
    <message>
        <source>Take these edits back</source>
        <translation>이 수정을 되돌립니다</translation>
    </message>
    <message>
        <source>Take {crs}</source>
        <translation>{crs} 적용</translation>
    </message>
    <message>
        <source>Taken from the catalogue. The report:</source>
        <translation>목록의 자료를 가져왔습니다. 보고서:</translation>
    </message>
    <message>
        <source>Taken, worth a look</source>
        <translation>가져오되 확인 필요</translation>
    </message>
    <message>
        <source>Target (English)</source>
        <translation>목표(영문)</translation>
    </message>
    <message>
        <source>Target (Korean)</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>Target of the phase</source>
        <translation>단계 목표</translation>
    </message>
    <message>
        <source>Target: {target}</source>
        <translation>목표: {target}</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>단계별 목표</translation>
    </message>
    <message>
        <source>Targets and limits of single sources; whether a target is a limit</source>
        <translation>재원별 목표·한도 줄을 표시하고, 목표를 한도로 정합니다</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>서식</translation>
    </message>
    <message>
        <source>Templates…</source>
        <translation>서식…</translation>
    </message>
    <message>
        <source>The book is kept as it is.</source>
        <translation>도면집 구성이 계획에 저장된 그대로입니다.</translation>
    </message>
    <message>
        <source>The book is on {paper}.</source>
        <translation>이 도면집의 용지는 {paper}입니다.</translation>
    </message>
    <message>
        <source>The book uses the plugin's own sheet already.</source>
        <translation>도면집이 이미 기본 제공 서식을 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>The book uses this sheet already.</source>
        <translation>도면집이 이미 이 서식을 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>The book “{name}” is kept in the plan.</source>
        <translation>도면집 ‘{name}’을(를) 계획에 저장했습니다.</translation>
    </message>
    <message>
        <source>The chart could not be written. Choose another folder, then try again.</source>
        <translation>일정표를 저장하지 못했습니다. 다른 폴더를 골라 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The chart is in the clipboard.</source>
        <translation>차트를 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>The chart is saved:</source>
        <translation>차트를 저장했습니다:</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>점검을 취소했습니다.</translation>
    </message>
    <message>
        <source>The chosen target is a limit</source>
        <translation>선택한 목표를 한도로 함</translation>
    </message>
    <message>
        <source>The council book is ready: {pages} pages, {drawn} of them drawn anew, {checked} figures checked.</source>
        <translation>도면집이 완성되었습니다. 모두 {pages}쪽, 새로 그린 쪽 {drawn}쪽, 대조한 금액 {checked}건.</translation>
    </message>
    <message>
        <source>The council book: its pages, its definition, and the checked PDF</source>
        <translation>도면집: 쪽 미리보기, 구성 설정, 점검을 거친 PDF</translation>
    </message>
    <message>
        <source>The dates are known</source>
        <translation>기간을 알고 있음</translation>
    </message>
    <message>
        <source>The district packages are ready:</source>
        <translation>자치구별 자료를 만들었습니다:</translation>
    </message>
    <message>
        <source>The figure is no number.</source>
        <translation>목표값이 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>파일을 읽지 못했습니다.</translation>
    </message>
    <message>
        <source>The file has no columns {columns}; the others are taken over.</source>
        <translation>파일에 {columns} 열이 없습니다. 나머지는 적용했습니다.</translation>
    </message>
    <message>
        <source>The first of the {count} years that have a column of their own</source>
        <translation>칸이 따로 있는 {count}개 연도 가운데 첫 연도</translation>
    </message>
    <message>
        <source>The first {most} of {count} parcels; the map shows all.</source>
        <translation>필지 {count}개 가운데 처음 {most}개입니다. 지도에는 모두 표시됩니다.</translation>
    </message>
    <message>
        <source>The investment table is ready:</source>
        <translation>투자계획표를 만들었습니다:</translation>
    </message>
    <message>
        <source>The key was not kept: QGIS's authentication store did not take it. Check the master password and try again.</source>
        <translation>인증키를 저장하지 못했습니다. QGIS 인증 저장소가 받아들이지 않았습니다. 마스터 비밀번호를 확인한 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The ledger already says so. Nothing was changed.</source>
        <translation>원장이 이미 이와 같습니다. 바뀐 내용이 없습니다.</translation>
    </message>
    <message>
        <source>The ledger differs by {won} won from the total entered.</source>
        <translation>원장 합계가 입력한 총액과 {won}원 다릅니다.</translation>
    </message>
    <message>
        <source>The limit of {won} won is exceeded.</source>
        <translation>한도 {won}원을 초과합니다.</translation>
    </message>
    <message>
        <source>The log of changes, {count} lines, is here:</source>
        <translation>변경 이력 {count}줄을 저장했습니다:</translation>
    </message>
    <message>
        <source>The newest {shown} of {count} rows; the export has all.</source>
        <translation>{count}행 가운데 최근 {shown}행입니다. 내보낸 파일에는 모두 들어 있습니다.</translation>
    </message>
    <message>
        <source>The older book to compare with</source>
        <translation>비교할 이전 도면집</translation>
    </message>
    <message>
        <source>The part of each parcel that belongs to this phase</source>
        <translation>각 필지에서 이 단계에 속하는 비율</translation>
    </message>
    <message>
        <source>The phase has no dates. Add the years by hand.</source>
        <translation>단계에 기간이 없습니다. 연도를 직접 추가하십시오.</translation>
    </message>
    <message>
        <source>The phase has no parcels yet.</source>
        <translation>단계에 연결된 필지가 아직 없습니다.</translation>
    </message>
    <message>
        <source>The phase “{name}” is added. Not saved yet.</source>
        <translation>단계 “{name}”을(를) 추가했습니다. 아직 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>The phase's figures differ in basis or evidence, which one form cannot hold. Change them in the funding table, or enter the money anew.</source>
        <translation>이 단계의 금액은 근거나 출처가 서로 달라 한 입력 양식에 담을 수 없습니다. 재원 원장 표에서 고치거나 금액을 새로 입력하십시오.</translation>
    </message>
    <message>
        <source>The phase: {count} parcels · {area} m² · {won} won</source>
        <translation>단계 전체: {count}필지 · {area}㎡ · {won}원</translation>
    </message>
    <message>
        <source>The plan has edits that are not saved; the scenario would lack them. Save or discard them first.</source>
        <translation>저장하지 않은 편집이 있어 시나리오에 담기지 않습니다. 먼저 저장하거나 취소하십시오.</translation>
    </message>
    <message>
        <source>The plan has no projects yet: + adds the first.</source>
        <translation>계획에 아직 사업이 없습니다. ＋로 첫 사업을 추가하십시오.</translation>
    </message>
    <message>
        <source>The plan has unsaved edits. Save them first, then try again: this writes to the plan's file.</source>
        <translation>계획에 저장하지 않은 편집이 있습니다. 이 작업은 계획 파일에 쓰므로, 먼저 저장한 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The plan has unsaved edits. Save them first: the import writes to the plan's file.</source>
        <translation>계획에 저장하지 않은 편집이 있습니다. 가져오기는 계획 파일에 쓰므로 먼저 저장하십시오.</translation>
    </message>
    <message>
        <source>The plan is checked. The findings:</source>
        <translation>계획을 점검했습니다. 결과:</translation>
    </message>
    <message>
        <source>The plan is read-only.</source>
        <translation>계획이 읽기 전용입니다.</translation>
    </message>
    <message>
        <source>The plan is read-only: its file or folder cannot be written. Copy it to a folder of your own to edit it.</source>
        <translation>계획이 읽기 전용입니다. 파일이나 폴더에 쓸 수 없습니다. 편집하려면 쓸 수 있는 폴더로 복사하십시오.</translation>
    </message>
    <message>
        <source>The plan is saved.</source>
        <translation>계획을 저장했습니다.</translation>
    </message>
    <message>
        <source>The plan itself</source>
        <translation>원래 계획</translation>
    </message>
    <message>
        <source>The plan was changed since this scenario was made; these changes will be undone: {changes}.</source>
        <translation>이 시나리오를 만든 뒤 계획이 변경되었습니다. 다음 변경은 취소됩니다: {changes}.</translation>
    </message>
    <message>
        <source>The plan's file is gone.</source>
        <translation>계획 파일이 없습니다.</translation>
    </message>
    <message>
        <source>The plan's file was moved or removed. Open the plan where it is now.</source>
        <translation>계획 파일이 옮겨졌거나 지워졌습니다. 지금 있는 곳에서 계획을 여십시오.</translation>
    </message>
    <message>
        <source>The plugin's own</source>
        <translation>기본 제공</translation>
    </message>
    <message>
        <source>The plugin's own sheets stay.</source>
        <translation>기본 제공 서식은 삭제할 수 없습니다.</translation>
    </message>
    <message>
        <source>The project beside the plan shows something else; it was left as it is.</source>
        <translation>계획 옆의 프로젝트 파일은 다른 내용이어서 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>The project has no layout yet. Open a sheet in the layout designer first.</source>
        <translation>프로젝트에 조판이 아직 없습니다. 먼저 서식을 조판 디자이너에서 여십시오.</translation>
    </message>
    <message>
        <source>The project “{name}” is added. Not saved yet.</source>
        <translation>사업 “{name}”을(를) 추가했습니다. 아직 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>The rehearsal gave no result.</source>
        <translation>연습 결과가 없습니다.</translation>
    </message>
    <message>
        <source>The report is here: {path}</source>
        <translation>보고서를 저장했습니다: {path}</translation>
    </message>
    <message>
        <source>The report is kept with the plan (Imports and reports).</source>
        <translation>보고서는 계획에 함께 보관됩니다(가져오기 이력과 보고서).</translation>
    </message>
    <message>
        <source>The scenario “{name}” is dropped.</source>
        <translation>시나리오 “{name}”을(를) 폐기했습니다.</translation>
    </message>
    <message>
        <source>The scenario “{name}” is made. Open it to edit it; the plan stays as it is.</source>
        <translation>시나리오 “{name}”을(를) 만들었습니다. 열어서 편집하십시오. 계획은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>The scenario's file is not where the plan expects it.</source>
        <translation>시나리오 파일이 정해진 위치에 없습니다.</translation>
    </message>
    <message>
        <source>The schedule is saved:</source>
        <translation>일정표를 저장했습니다:</translation>
    </message>
    <message>
        <source>The sheets of the book, to be drawn anew</source>
        <translation>도면집의 서식을 고칩니다</translation>
    </message>
    <message>
        <source>The sources add up to {total} %, not 100 %. Change them until they do.</source>
        <translation>재원 비율의 합이 {total} %입니다. 100 %가 되도록 고치십시오.</translation>
    </message>
    <message>
        <source>The table is copied, in {unit}, exact to the won.</source>
        <translation>표를 {unit} 단위로, 1원까지 정확하게 복사했습니다.</translation>
    </message>
    <message>
        <source>The totals are added up anew from the ledger.</source>
        <translation>원장에서 합계를 다시 계산했습니다.</translation>
    </message>
    <message>
        <source>The unsaved edits are discarded.</source>
        <translation>저장하지 않은 편집을 버렸습니다.</translation>
    </message>
    <message>
        <source>The upgraded copy is here:</source>
        <translation>변환한 사본:</translation>
    </message>
    <message>
        <source>The won of each parcel, why it has them, and amounts fixed by hand</source>
        <translation>필지별 금액과 그 이유, 직접 고정한 금액</translation>
    </message>
    <message>
        <source>The year {year} is given twice.</source>
        <translation>{year}년이 두 번 있습니다. 하나만 남기십시오.</translation>
    </message>
    <message>
        <source>The yearly targets added up</source>
        <translation>연도별 목표의 합</translation>
    </message>
    <message>
        <source>The years add up to {total} %, not 100 %. Change them until they do.</source>
        <translation>연도 비율의 합이 {total} %입니다. 100 %가 되도록 고치십시오.</translation>
    </message>
    <message>
        <source>The {shown} largest of {count} · in all {total}</source>
        <translation>{count}개 가운데 큰 {shown}개 · 모두 {total}</translation>
    </message>
    <message>
        <source>There is no money here.</source>
        <translation>여기에는 금액이 없습니다.</translation>
    </message>
    <message>
        <source>There is no money yet. Enter a phase's money in the plan desk.</source>
        <translation>아직 금액이 없습니다. 계획 데스크에서 단계의 금액을 입력하세요.</translation>
    </message>
    <message>
        <source>There is no planning edit to redo.</source>
        <translation>다시 실행할 계획 편집이 없습니다.</translation>
    </message>
    <message>
        <source>There is no planning edit to undo.</source>
        <translation>실행을 취소할 계획 편집이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing at {path}. Choose an existing file.</source>
        <translation>{path}에 파일이 없습니다. 있는 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>내보낼 내용이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to paste. Copy cells in a spreadsheet first.</source>
        <translation>붙여 넣을 내용이 없습니다. 먼저 스프레드시트에서 셀을 복사하십시오.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>되돌리거나 다시 실행할 편집이 없습니다.</translation>
    </message>
    <message>
        <source>These are the official (published) boundaries</source>
        <translation>공식(고시) 경계입니다</translation>
    </message>
    <message>
        <source>These parcels are already attached with this share.</source>
        <translation>이 필지들은 이미 이 지분으로 연결되어 있습니다.</translation>
    </message>
    <message>
        <source>These parcels carry phases or money, and the newer cadastre no longer has them. Nothing was dropped: carry their phases and money over to the parcels where their ground lies now, in proportion to its area and to the won, or keep them.</source>
        <translation>단계나 사업비가 배정되어 있으나 새 지적에는 없는 필지입니다. 지워진 것은 없습니다. 현재 그 땅이 놓인 필지에 면적 비율에 따라 1원까지 맞추어 단계와 사업비를 승계하거나, 그대로 두십시오.</translation>
    </message>
    <message>
        <source>These phases wait for each other: {phases}.</source>
        <translation>서로를 기다리는 단계입니다: {phases}.</translation>
    </message>
    <message>
        <source>They replace the reference boundaries that the plan shows so far</source>
        <translation>지금까지 계획에 표시한 참고 범위를 대체합니다</translation>
    </message>
    <message>
        <source>This finding has no place on the map.</source>
        <translation>이 항목은 지도에 위치가 없습니다.</translation>
    </message>
    <message>
        <source>This import has no rows that still wait.</source>
        <translation>이 가져오기에는 처리를 기다리는 행이 없습니다.</translation>
    </message>
    <message>
        <source>This is no V-World key. A key is made of letters, digits and hyphens; copy it from your V-World account.</source>
        <translation>브이월드 인증키가 아닙니다. 인증키는 영문자, 숫자, 하이픈으로 이루어집니다. 브이월드 계정에서 복사하여 입력하십시오.</translation>
    </message>
    <message>
        <source>This page's picture could not be drawn.</source>
        <translation>이 쪽의 미리보기를 그리지 못했습니다.</translation>
    </message>
    <message>
        <source>This parcel has no shape that can be shown.</source>
        <translation>이 필지에는 표시할 도형이 없습니다.</translation>
    </message>
    <message>
        <source>This phase has no money yet.</source>
        <translation>이 단계에는 아직 금액이 없습니다.</translation>
    </message>
    <message>
        <source>This phase has no parcels on the map yet.</source>
        <translation>이 단계에는 아직 지도 위의 필지가 없습니다.</translation>
    </message>
    <message>
        <source>This plan lies in a temporary folder that QGIS empties when it closes: {path}. Copy the file to a folder of your own and open it there.</source>
        <translation>이 계획은 QGIS를 닫으면 비워지는 임시 폴더에 있습니다: {path}. 파일을 다른 폴더로 복사한 뒤 거기에서 여십시오.</translation>
    </message>
    <message>
        <source>This project has no phases yet: + adds them.</source>
        <translation>이 사업에는 아직 단계가 없습니다. ＋로 추가하십시오.</translation>
    </message>
    <message>
        <source>This row has no shape that can be shown.</source>
        <translation>이 행에는 표시할 도형이 없습니다.</translation>
    </message>
    <message>
        <source>This sheet cannot be read. Remove it, and keep another one in its place.</source>
        <translation>이 서식을 읽을 수 없습니다. 삭제하고 다른 서식을 저장하십시오.</translation>
    </message>
    <message>
        <source>This tool is not there. Switch the Processing plugin on, then try again.</source>
        <translation>이 도구를 찾을 수 없습니다. 공간처리(Processing) 플러그인을 켠 다음 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Throw all unsaved edits away</source>
        <translation>저장하지 않은 편집을 모두 버립니다</translation>
    </message>
    <message>
        <source>Throw all unsaved edits of the plan away? This cannot be undone.</source>
        <translation>이 계획에서 저장하지 않은 편집을 모두 버리시겠습니까? 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Title block</source>
        <translation>표제란</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>계</translation>
    </message>
    <message>
        <source>Total amount</source>
        <translation>총액</translation>
    </message>
    <message>
        <source>Total of the plan</source>
        <translation>계획 합계</translation>
    </message>
    <message>
        <source>Total {a} → {b} won (difference {difference}); {phases} phases differ</source>
        <translation>합계 {a} → {b}원(차이 {difference}) · 단계 {phases}개가 다름</translation>
    </message>
    <message>
        <source>Total {won} won in {count} ledger rows</source>
        <translation>합계 {won}원, 원장 {count}행</translation>
    </message>
    <message>
        <source>Try all listed again</source>
        <translation>목록 전체 다시 가져오기</translation>
    </message>
    <message>
        <source>Try the selected rows again</source>
        <translation>선택한 행 다시 가져오기</translation>
    </message>
    <message>
        <source>Trying the rows again…</source>
        <translation>행을 다시 가져오는 중…</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>동일</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Undo: {edit}</source>
        <translation>실행 취소: {edit}</translation>
    </message>
    <message>
        <source>Undo: {edit} (Ctrl+Z)</source>
        <translation>실행 취소: {edit} (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Undoing or redoing…</source>
        <translation>되돌리거나 다시 실행하는 중…</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>Unit of the figure</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>Unit: {unit}</source>
        <translation>단위: {unit}</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>잠금 해제…</translation>
    </message>
    <message>
        <source>Unsaved edits would be missing: whatever leaves the plan is made from what is saved.</source>
        <translation>저장하지 않은 편집은 빠집니다. 내보내는 자료는 저장된 내용으로 만듭니다.</translation>
    </message>
    <message>
        <source>Unsigned changes were made with another program or with plain QGIS tools.</source>
        <translation>서명 없는 변경은 다른 프로그램이나 QGIS 기본 도구로 한 것입니다.</translation>
    </message>
    <message>
        <source>Use for this book</source>
        <translation>이 도면집에 쓰기</translation>
    </message>
    <message>
        <source>Use the plugin's own</source>
        <translation>기본 제공 서식 쓰기</translation>
    </message>
    <message>
        <source>Use “{font}”</source>
        <translation>‘{font}’ 쓰기</translation>
    </message>
    <message>
        <source>V-World base map</source>
        <translation>브이월드 배경지도</translation>
    </message>
    <message>
        <source>V-World base map…</source>
        <translation>브이월드 배경지도…</translation>
    </message>
    <message>
        <source>V-World cannot be reached, so its base map stays empty; everything else works. Check the network, then refresh the map.</source>
        <translation>브이월드에 연결할 수 없어 배경지도가 표시되지 않습니다. 다른 기능은 모두 사용할 수 있습니다. 네트워크를 확인한 뒤 지도를 새로 고치십시오.</translation>
    </message>
    <message>
        <source>V-World gives its maps to holders of a free key: sign in at {link} and ask for an authentication key. It is kept in QGIS's authentication store on this computer only, in no project, package or log.</source>
        <translation>브이월드 지도는 무료 인증키가 있어야 사용할 수 있습니다. {link}에 로그인하여 인증키를 신청하십시오. 인증키는 이 컴퓨터의 QGIS 인증 저장소에만 보관되며 프로젝트, 구별 자료, 로그에는 남지 않습니다.</translation>
    </message>
    <message>
        <source>V-World gray map</source>
        <translation>브이월드 회색지도</translation>
    </message>
    <message>
        <source>V-World names and roads</source>
        <translation>브이월드 지명·도로(하이브리드)</translation>
    </message>
    <message>
        <source>V-World night map</source>
        <translation>브이월드 야간지도</translation>
    </message>
    <message>
        <source>V-World satellite image</source>
        <translation>브이월드 위성영상</translation>
    </message>
    <message>
        <source>V-World sends no base map for your key. Check at V-World that the key is valid, or enter another one: Import &gt; V-World base map…</source>
        <translation>이 인증키로는 브이월드 배경지도를 받을 수 없습니다. 브이월드에서 인증키가 유효한지 확인하거나, 가져오기 &gt; 브이월드 배경지도…에서 다른 인증키를 입력하십시오.</translation>
    </message>
    <message>
        <source>V-World standard map</source>
        <translation>브이월드 일반지도</translation>
    </message>
    <message>
        <source>V-World's base map stays empty: its key lies in QGIS's authentication store, which is locked. Unlock it with your master password.</source>
        <translation>브이월드 배경지도가 표시되지 않습니다. 인증키가 들어 있는 QGIS 인증 저장소가 잠겨 있습니다. 마스터 비밀번호로 잠금을 해제하십시오.</translation>
    </message>
    <message>
        <source>V-World's base map stays empty: no key was found in QGIS's authentication store. Choose Import &gt; V-World base map… and enter your key.</source>
        <translation>브이월드 배경지도가 표시되지 않습니다. QGIS 인증 저장소에서 인증키를 찾지 못했습니다. 가져오기 &gt; 브이월드 배경지도…에서 인증키를 입력하십시오.</translation>
    </message>
    <message>
        <source>V-World's base map stays empty: no local address is free.</source>
        <translation>브이월드 배경지도가 표시되지 않습니다. 사용할 수 있는 로컬 주소가 없습니다.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Value in the file</source>
        <translation>파일의 값</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Values of the row</source>
        <translation>행의 값</translation>
    </message>
    <message>
        <source>Vision and goals</source>
        <translation>비전과 목표</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>선행 단계</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>웹 문서 (*.html)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>다른 점</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>변동</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>처리</translation>
    </message>
    <message>
        <source>What is edited here changes the scenario, not the plan.</source>
        <translation>여기에서 편집하면 계획이 아니라 시나리오가 바뀝니다.</translation>
    </message>
    <message>
        <source>What lies on the selected parcels</source>
        <translation>고른 필지에 걸친 구역·시설</translation>
    </message>
    <message>
        <source>What lies on them</source>
        <translation>걸친 구역·시설</translation>
    </message>
    <message>
        <source>What lies on which parcel is out of date: compute it anew in the dock.</source>
        <translation>필지별 거점·구역·시설 정보가 최신이 아닙니다. 패널에서 다시 계산하십시오.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>작업 목록</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>금액의 구성</translation>
    </message>
    <message>
        <source>Which column means what? Choose another one where it is wrong.</source>
        <translation>어느 열이 무엇을 뜻합니까? 잘못된 곳은 다른 열을 선택하십시오.</translation>
    </message>
    <message>
        <source>Which file is it, and what does it hold? Nothing is written yet.</source>
        <translation>어떤 파일이며 무엇이 들어 있습니까? 아직 아무것도 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>추진 체계</translation>
    </message>
    <message>
        <source>Who holds which won</source>
        <translation>원 단위 배분 내역</translation>
    </message>
    <message>
        <source>Who holds which won…</source>
        <translation>원 단위 배분 내역…</translation>
    </message>
    <message>
        <source>Who, schedule, indicators, laws, reviews</source>
        <translation>추진체계·일정·지표·법령·심사</translation>
    </message>
    <message>
        <source>Whole city</source>
        <translation>서울시 전체</translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation>계획 전체</translation>
    </message>
    <message>
        <source>Whole time</source>
        <translation>전체 기간</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Without a hub</source>
        <translation>혁신거점 없음</translation>
    </message>
    <message>
        <source>Without a lead department</source>
        <translation>주관 부서 미지정</translation>
    </message>
    <message>
        <source>Without a project</source>
        <translation>사업 없음</translation>
    </message>
    <message>
        <source>Without this tick, a parcel that carries money in the phase is not detached.</source>
        <translation>선택하지 않으면 이 단계에서 재원이 있는 필지는 해제하지 않습니다.</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>금액(원)</translation>
    </message>
    <message>
        <source>Won after carrying over</source>
        <translation>승계 후 금액(원)</translation>
    </message>
    <message>
        <source>Write all findings into one HTML page and show a link to it</source>
        <translation>모든 점검 결과를 HTML 보고서로 만들고 링크를 보여 줍니다</translation>
    </message>
    <message>
        <source>Write only the pages that differ from an older book</source>
        <translation>이전 도면집과 다른 쪽만 만듭니다</translation>
    </message>
    <message>
        <source>Write the chosen book as one checked PDF</source>
        <translation>선택한 도면집을 점검을 거친 PDF 한 권으로 만듭니다</translation>
    </message>
    <message>
        <source>Write the investment table as an Excel workbook</source>
        <translation>투자계획표를 엑셀 파일로 만듭니다</translation>
    </message>
    <message>
        <source>Write the money into the ledger; it can be undone</source>
        <translation>금액을 원장에 기록합니다. 실행을 취소할 수 있습니다</translation>
    </message>
    <message>
        <source>Write what the filters let through to a table file</source>
        <translation>조건에 맞는 변경을 표 파일로 저장합니다</translation>
    </message>
    <message>
        <source>Writing the log…</source>
        <translation>변경 이력을 쓰는 중…</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>연도</translation>
    </message>
    <message>
        <source>Years from</source>
        <translation>시작 연도</translation>
    </message>
    <message>
        <source>by basis</source>
        <translation>근거별</translation>
    </message>
    <message>
        <source>by department</source>
        <translation>주관 부서별</translation>
    </message>
    <message>
        <source>by district</source>
        <translation>자치구별</translation>
    </message>
    <message>
        <source>by hub</source>
        <translation>혁신거점별</translation>
    </message>
    <message>
        <source>by its header</source>
        <translation>열 이름</translation>
    </message>
    <message>
        <source>by its values</source>
        <translation>값</translation>
    </message>
    <message>
        <source>by parcel</source>
        <translation>필지별</translation>
    </message>
    <message>
        <source>by phase</source>
        <translation>단계별</translation>
    </message>
    <message>
        <source>by project</source>
        <translation>사업별</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>변경분</translation>
    </message>
    <message>
        <source>check</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>직접 선택</translation>
    </message>
    <message>
        <source>days</source>
        <translation>일</translation>
    </message>
    <message>
        <source>due on {day}</source>
        <translation>기한 {day}</translation>
    </message>
    <message>
        <source>e.g. 330th session, urban committee</source>
        <translation>예: 제330회 임시회 도시계획균형위원회</translation>
    </message>
    <message>
        <source>e.g. Later start of the second phase</source>
        <translation>예: 2단계 착공 연기안</translation>
    </message>
    <message>
        <source>file missing</source>
        <translation>파일 없음</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>사용 중</translation>
    </message>
    <message>
        <source>investment table</source>
        <translation>투자계획표</translation>
    </message>
    <message>
        <source>longitude and latitude (WGS 84)</source>
        <translation>경위도(WGS 84)</translation>
    </message>
    <message>
        <source>no dates yet</source>
        <translation>기간 미정</translation>
    </message>
    <message>
        <source>no dates yet – drag here to set them</source>
        <translation>기간 미정 – 여기를 끌어 정하십시오</translation>
    </message>
    <message>
        <source>no source yet</source>
        <translation>출처 미정</translation>
    </message>
    <message>
        <source>not set yet</source>
        <translation>미정</translation>
    </message>
    <message>
        <source>nothing was found, the plan is in order</source>
        <translation>지적 사항 없음, 계획에 이상이 없습니다</translation>
    </message>
    <message>
        <source>open now</source>
        <translation>지금 열려 있음</translation>
    </message>
    <message>
        <source>packages</source>
        <translation>구별 자료</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>고침</translation>
    </message>
    <message>
        <source>saved again since: check anew</source>
        <translation>그 뒤 다시 저장됨: 다시 점검하십시오</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>보류</translation>
    </message>
    <message>
        <source>unified system (UTM-K)</source>
        <translation>단일 원점(UTM-K)</translation>
    </message>
    <message>
        <source>web map tiles</source>
        <translation>웹 지도</translation>
    </message>
    <message>
        <source>worth a look</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>{amount} (exceeded)</source>
        <translation>{amount} (초과)</translation>
    </message>
    <message>
        <source>{bar} · {part}: {won} won (bar: {whole} won, chart: {total} won)</source>
        <translation>{bar} · {part}: {won}원 (막대 {whole}원, 차트 전체 {total}원)</translation>
    </message>
    <message>
        <source>{bar}: {won} won (chart: {total} won)</source>
        <translation>{bar}: {won}원 (차트 전체 {total}원)</translation>
    </message>
    <message>
        <source>{cell} shows a rounded amount and stays at {won} won. To set the round amount exactly, write it with decimals, e.g. {text}.0.</source>
        <translation>{cell}: 반올림해 보이는 금액이며 {won}원 그대로 둡니다. 보이는 금액으로 정확히 바꾸려면 소수점을 붙여 입력하십시오. 예: {text}.0</translation>
    </message>
    <message>
        <source>{count} blocked by law</source>
        <translation>법령에 막힌 단계 {count}개</translation>
    </message>
    <message>
        <source>{count} cells copied, in {unit}, exact to the won.</source>
        <translation>셀 {count}개를 {unit} 단위로, 1원까지 정확하게 복사했습니다.</translation>
    </message>
    <message>
        <source>{count} more districts</source>
        <translation>그 밖의 자치구 {count}곳</translation>
    </message>
    <message>
        <source>{count} moved parcels are waiting</source>
        <translation>승계 대기 필지 {count}건</translation>
    </message>
    <message>
        <source>{count} of the selected parcels carry {won} won in this phase. Detach them and remove this money too?</source>
        <translation>선택한 필지 중 {count}필지에 이 단계의 금액 {won}원이 있습니다. 이 금액도 함께 삭제하고 해제하시겠습니까?</translation>
    </message>
    <message>
        <source>{count} of them carry {won} won in this phase</source>
        <translation>그 가운데 {count}필지에 이 단계 재원 {won}원이 있습니다</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>그 밖의 {count}개</translation>
    </message>
    <message>
        <source>{count} out of order</source>
        <translation>순서가 어긋난 단계 {count}개</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count}쪽</translation>
    </message>
    <message>
        <source>{count} parcels are kept.</source>
        <translation>필지 {count}건을 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>{count} parcels are marked on the map.</source>
        <translation>지도에 필지 {count}개를 표시했습니다.</translation>
    </message>
    <message>
        <source>{count} parcels attached. They carry no money yet: apply the money again to spread it over all parcels.</source>
        <translation>{count}필지를 연결했습니다. 아직 금액이 없으므로, 재원을 다시 적용하면 모든 필지에 배분됩니다.</translation>
    </message>
    <message>
        <source>{count} parcels differ</source>
        <translation>필지 {count}개가 다름</translation>
    </message>
    <message>
        <source>{count} parcels of the phase carry no money.</source>
        <translation>단계의 {count}필지에는 금액이 없습니다.</translation>
    </message>
    <message>
        <source>{count} parcels selected on the map</source>
        <translation>지도에서 {count}필지를 선택했습니다</translation>
    </message>
    <message>
        <source>{count} parcels will be attached: {districts}</source>
        <translation>{count}필지를 연결합니다: {districts}</translation>
    </message>
    <message>
        <source>{count} parcels will be detached: {districts}</source>
        <translation>{count}필지를 해제합니다: {districts}</translation>
    </message>
    <message>
        <source>{count} parcels with {won} won are selected.</source>
        <translation>필지 {count}건({won}원)을 선택했습니다.</translation>
    </message>
    <message>
        <source>{count} parts · in all {total}</source>
        <translation>{count}개 · 모두 {total}</translation>
    </message>
    <message>
        <source>{count} phases</source>
        <translation>단계 {count}개</translation>
    </message>
    <message>
        <source>{count} phases added. Not saved yet.</source>
        <translation>단계 {count}개를 추가했습니다. 아직 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count}행</translation>
    </message>
    <message>
        <source>{count} rows are left out.</source>
        <translation>{count}행을 제외했습니다.</translation>
    </message>
    <message>
        <source>{count} rows are selected.</source>
        <translation>{count}행을 선택했습니다.</translation>
    </message>
    <message>
        <source>{count} rows are waiting.</source>
        <translation>보류된 행 {count}건이 처리를 기다립니다.</translation>
    </message>
    <message>
        <source>{count} rows on the map; choose one to go there.</source>
        <translation>지도에 {count}행이 있습니다. 행을 선택하면 그곳으로 이동합니다.</translation>
    </message>
    <message>
        <source>{count} shapes from all over the file, over the districts</source>
        <translation>파일 전체에서 고른 도형 {count}개를 자치구 위에 표시</translation>
    </message>
    <message>
        <source>{count} unsaved edits are not included</source>
        <translation>저장하지 않은 편집 {count}건은 제외</translation>
    </message>
    <message>
        <source>{dates} · {count} parcels</source>
        <translation>{dates} · {count}필지</translation>
    </message>
    <message>
        <source>{law} is in force only from {day}.</source>
        <translation>{law}: {day}부터 시행됩니다.</translation>
    </message>
    <message>
        <source>{law} is not in force yet ({state}).</source>
        <translation>{law}: 아직 시행되지 않았습니다({state}).</translation>
    </message>
    <message>
        <source>{name}: on {count} of the {all} selected parcels</source>
        <translation>{name}: 고른 필지 {all}개 가운데 {count}개</translation>
    </message>
    <message>
        <source>{name}: {won} won</source>
        <translation>{name}: {won}원</translation>
    </message>
    <message>
        <source>{parcels} parcels carried over: {won} won in {rows} ledger rows, {phases} phase rows.</source>
        <translation>필지 {parcels}건을 승계했습니다. {won}원(장부 {rows}행), 단계 배정 {phases}행.</translation>
    </message>
    <message>
        <source>{places} places on {parcels} parcels; shares of their whole area</source>
        <translation>필지 {parcels}개에 {places}곳, 비율은 전체 면적 기준</translation>
    </message>
    <message>
        <source>{rows} overlaps with {places} places found.</source>
        <translation>구역·시설 {places}곳과의 중첩 {rows}건을 찾았습니다.</translation>
    </message>
    <message>
        <source>{severity} ({count})</source>
        <translation>{severity} ({count})</translation>
    </message>
    <message>
        <source>{share} % of {whole} won</source>
        <translation>{whole}원의 {share}%</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{all}건 중 {shown}건</translation>
    </message>
    <message>
        <source>{start}–{end} · {file}</source>
        <translation>{start}–{end}년 · {file}</translation>
    </message>
    <message>
        <source>{taken} rows were taken into the plan.</source>
        <translation>{taken}행을 계획에 반영했습니다.</translation>
    </message>
    <message>
        <source>{taken} rows were taken into the plan; {still} could not be taken. Their reasons are shown with them.</source>
        <translation>{taken}행을 계획에 반영했고 {still}행은 가져오지 못했습니다. 사유는 각 행에 표시됩니다.</translation>
    </message>
    <message>
        <source>{won} won</source>
        <translation>{won}원</translation>
    </message>
    <message>
        <source>{won} won above it</source>
        <translation>{won}원 초과</translation>
    </message>
    <message>
        <source>{won} won are left</source>
        <translation>{won}원 남음</translation>
    </message>
    <message>
        <source>{won} won are not placed on parcels.</source>
        <translation>{won}원은 필지에 배정되지 않았습니다.</translation>
    </message>
    <message>
        <source>{won} won in all, {left} of them left over by rounding down.</source>
        <translation>모두 {won}원이며, 원 미만을 버려 남은 금액은 {left}원입니다.</translation>
    </message>
    <message>
        <source>{won} won of other years ({years}) stay in the ledger.</source>
        <translation>다른 연도({years})의 {won}원은 원장에 남습니다.</translation>
    </message>
    <message>
        <source>{won} won of {pnu} go to {count} successors; not one is lost.</source>
        <translation>필지 {pnu}의 {won}원이 승계 필지 {count}건으로 나뉩니다. 1원도 없어지지 않습니다.</translation>
    </message>
    <message>
        <source>{won} won set, not saved yet ({rows} rows of the ledger).</source>
        <translation>{won}원을 배분했습니다(아직 저장하지 않음, 원장 {rows}행).</translation>
    </message>
    <message>
        <source>{won} won went with the detached parcels. Undo brings them back.</source>
        <translation>해제한 필지와 함께 재원 {won}원이 없어졌습니다. 실행 취소하면 돌아옵니다.</translation>
    </message>
    <message>
        <source>{years} lie behind this amount. Move the years of the table, so that each has a column of its own, and enter it there.</source>
        <translation>{years}의 여러 연도를 합한 금액입니다. 표의 시작 연도를 옮겨 각 연도의 칸에 입력하십시오.</translation>
    </message>
    <message>
        <source>– not in the file –</source>
        <translation>– 파일에 없음 –</translation>
    </message>
    <message>
        <source>“{name}” is adopted: {new} rows new, {changed} changed, {gone} removed.</source>
        <translation>“{name}”을(를) 채택했습니다: 추가 {new}행, 변경 {changed}행, 삭제 {gone}행.</translation>
    </message>
    <message>
        <source>“{name}” is recorded with the plan as of {moment}.</source>
        <translation>“{name}” 보고를 {moment} 기준 계획으로 기록했습니다.</translation>
    </message>
    <message>
        <source>“{text}” is not an amount of money. Enter a number.</source>
        <translation>“{text}”은(는) 금액이 아닙니다. 숫자를 입력하십시오.</translation>
    </message>
    <message>
        <source>“{value}” for all rows</source>
        <translation>모든 행에 ‘{value}’</translation>
    </message>
    <message>
        <source>※ Includes example money</source>
        <translation>※ 예시 금액 포함</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>A cell counts by the share of it that lies in the place, so cells need not be whole numbers. Cells without data are left out of all figures.</source>
        <translation>셀은 장소 안에 놓인 면적의 비율만큼 계산하므로 셀 수가 정수가 아닐 수 있습니다. 결측 셀은 모든 통계에서 제외합니다.</translation>
    </message>
    <message>
        <source>A field map is a JSON object of texts: what is wanted, then the column, as in {{"name": "시설명", "kind": "=transit"}}.</source>
        <translation>필드 대응표는 문자열로 된 JSON 객체입니다. {{"name": "시설명", "kind": "=transit"}}처럼 항목과 열 이름을 짝지어 쓰십시오.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Another kind of shape</source>
        <translation>도형 종류가 다름</translation>
    </message>
    <message>
        <source>Apart from the chosen one</source>
        <translation>선택한 좌표계와의 거리</translation>
    </message>
    <message>
        <source>Area before</source>
        <translation>이전 면적</translation>
    </message>
    <message>
        <source>Area now</source>
        <translation>현재 면적</translation>
    </message>
    <message>
        <source>Asking OpenStreetMap, one area at a time.</source>
        <translation>OpenStreetMap에 한 구역씩 요청하고 있습니다.</translation>
    </message>
    <message>
        <source>Band {band} of {path} holds complex numbers (radar). Make a raster of plain numbers of it first.</source>
        <translation>{path}의 밴드 {band}에는 복소수(레이더)가 들어 있습니다. 먼저 일반 숫자로 된 래스터로 바꾸십시오.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전 상태</translation>
    </message>
    <message>
        <source>Blanks and signs removed from the parcel number</source>
        <translation>필지고유번호의 공백·기호를 없앰</translation>
    </message>
    <message>
        <source>Boundaries replaced</source>
        <translation>바뀐 경계</translation>
    </message>
    <message>
        <source>Boundary of a hub replaced</source>
        <translation>혁신거점 경계 교체</translation>
    </message>
    <message>
        <source>By its extent alone the raster could as well be in {names}, some hundred metres away. Compare it with the map.</source>
        <translation>범위만으로는 수백 m 떨어진 {names}일 수도 있습니다. 지도와 비교하여 확인하십시오.</translation>
    </message>
    <message>
        <source>By its places it cannot be told apart from {names}.</source>
        <translation>위치만으로는 {names}와(과) 구별할 수 없습니다.</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>셀 수</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Changes in the plan</source>
        <translation>계획의 변동</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>Columns not used: {columns}.</source>
        <translation>사용하지 않은 열: {columns}.</translation>
    </message>
    <message>
        <source>Columns: {columns}.</source>
        <translation>열: {columns}.</translation>
    </message>
    <message>
        <source>Computing the figures by exact coverage.</source>
        <translation>셀이 겹치는 면적에 따라 통계를 계산하는 중입니다.</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>좌표계</translation>
    </message>
    <message>
        <source>Coordinate system: {name}, as declared and tested.</source>
        <translation>좌표계: {name} (파일의 선언, 검증함).</translation>
    </message>
    <message>
        <source>Coordinate system: {name}, as given and tested.</source>
        <translation>좌표계: {name} (직접 지정, 검증함).</translation>
    </message>
    <message>
        <source>Coordinate system: {name}, found by testing.</source>
        <translation>좌표계: {name} (비교하여 찾음).</translation>
    </message>
    <message>
        <source>Coordinate system: {name}, not tested, since no row tells where in the city it lies.</source>
        <translation>좌표계: {name}. 시 안의 위치를 알려 주는 행이 없어 검사하지 못했습니다.</translation>
    </message>
    <message>
        <source>Coordinates are zero</source>
        <translation>좌표가 0임</translation>
    </message>
    <message>
        <source>Curves turned into straight lines</source>
        <translation>곡선을 직선으로 바꿈</translation>
    </message>
    <message>
        <source>Date cannot be read: kept in the remarks</source>
        <translation>읽을 수 없는 날짜: 비고에 그대로 둠</translation>
    </message>
    <message>
        <source>Date without a day: kept in the remarks as published, no day invented</source>
        <translation>일(日)이 없는 날짜: 비고에 그대로 두고 날짜를 지어내지 않음</translation>
    </message>
    <message>
        <source>District</source>
        <translation>자치구</translation>
    </message>
    <message>
        <source>Encoding: {name}, as given.</source>
        <translation>문자 인코딩: {name} (직접 지정).</translation>
    </message>
    <message>
        <source>Encoding: {name}, as the file says.</source>
        <translation>문자 인코딩: {name} (파일의 선언).</translation>
    </message>
    <message>
        <source>Encoding: {name}, found by testing.</source>
        <translation>문자 인코딩: {name} (비교하여 찾음).</translation>
    </message>
    <message>
        <source>Encoding: {name}, neither UTF-8 nor CP949; found with {detector}.</source>
        <translation>문자 인코딩: {name}. UTF-8도 CP949도 아니며, {detector}(으)로 찾았습니다.</translation>
    </message>
    <message>
        <source>Encoding: {name}; the file format knows no other.</source>
        <translation>문자 인코딩: {name} (이 파일 형식에서는 항상 같음).</translation>
    </message>
    <message>
        <source>Every row is kept whole in the plan's table of rows set aside. The first {count}:</source>
        <translation>모든 행은 계획의 보류 자료 표에 원래대로 남아 있습니다. 처음 {count}건:</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>통계</translation>
    </message>
    <message>
        <source>Figures per place: {title}</source>
        <translation>장소별 통계: {title}</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>예</translation>
    </message>
    <message>
        <source>Former boundary of a hub, kept (WKT)</source>
        <translation>보관한 혁신거점의 이전 경계(WKT)</translation>
    </message>
    <message>
        <source>Gone: merged with others into one parcel</source>
        <translation>말소: 다른 필지와 합병됨</translation>
    </message>
    <message>
        <source>Gone: split into several parcels</source>
        <translation>말소: 여러 필지로 분할됨</translation>
    </message>
    <message>
        <source>Gone: the ground was arranged anew</source>
        <translation>말소: 땅이 다시 나뉨(재편)</translation>
    </message>
    <message>
        <source>Gone: the same ground has another number</source>
        <translation>말소: 같은 땅의 지번이 바뀜</translation>
    </message>
    <message>
        <source>Heights or measures dropped from the shape</source>
        <translation>도형의 높이값·측정값을 없앰</translation>
    </message>
    <message>
        <source>How the file was read</source>
        <translation>파일을 읽은 방법</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>혁신거점</translation>
    </message>
    <message>
        <source>Import of hubs</source>
        <translation>혁신거점 가져오기</translation>
    </message>
    <message>
        <source>Import of infrastructure (areas)</source>
        <translation>기반시설(면) 가져오기</translation>
    </message>
    <message>
        <source>Import of infrastructure (lines)</source>
        <translation>기반시설(선) 가져오기</translation>
    </message>
    <message>
        <source>Import of infrastructure (points)</source>
        <translation>기반시설(점) 가져오기</translation>
    </message>
    <message>
        <source>Import of parcels</source>
        <translation>필지 가져오기 결과</translation>
    </message>
    <message>
        <source>Import of regeneration zones</source>
        <translation>도시재생 구역 가져오기</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>가져옴</translation>
    </message>
    <message>
        <source>In none of the known coordinate systems do the parcels lie in the legal dong of their number; best is {crs} with {share} %. Check the file, or give its coordinate system (CRS).</source>
        <translation>알려진 어느 좌표계로도 필지가 번호에 적힌 법정동 안에 놓이지 않습니다(가장 가까운 것은 {crs}, {share} %). 파일을 확인하거나 좌표계(CRS)를 지정하십시오.</translation>
    </message>
    <message>
        <source>In none of the known coordinate systems do the rows lie in the district, legal dong or city that they belong to; best is {crs} with {share} %. Check the file, or give its coordinate system (CRS).</source>
        <translation>알려진 좌표계 가운데 어느 것으로도 행들이 해당 자치구·법정동·시 안에 있지 않습니다. 가장 가까운 것은 {crs}({share} %)입니다. 파일을 확인하거나 좌표계(CRS)를 지정하십시오.</translation>
    </message>
    <message>
        <source>In none of the known coordinate systems does the raster lie in the city. Check the file, or give its coordinate system (CRS).</source>
        <translation>알려진 좌표계 가운데 어느 것으로도 래스터가 시 안에 있지 않습니다. 파일을 확인하거나 좌표계(CRS)를 지정하십시오.</translation>
    </message>
    <message>
        <source>In the coordinate system {crs} that you gave, the layer's outline lies {own_outline} m from the borders of the districts; in {better} it is {better_outline} m, and the rows lie {metres} m away. Import again with CRS={better}.</source>
        <translation>지정하신 좌표계 {crs}에서는 레이어의 외곽선이 자치구 경계에서 {own_outline} m 떨어져 있습니다. {better}에서는 {better_outline} m이며, 행의 위치는 {metres} m 다릅니다. CRS={better}(으)로 다시 가져오십시오.</translation>
    </message>
    <message>
        <source>In the coordinate system {crs} that you gave, {share} % of the parcels lie in the legal dong of their number; in {better} it is {better_share} %, {metres} m away. Import again with CRS={better}.</source>
        <translation>지정하신 좌표계 {crs}에서는 필지의 {share} %만 번호에 적힌 법정동 안에 놓이고, {metres} m 떨어진 {better}에서는 {better_share} %가 놓입니다. CRS={better}로 다시 가져오십시오.</translation>
    </message>
    <message>
        <source>In the coordinate system {crs} that you gave, {share} % of the raster's extent and the city's agree; in {better} it is {better_share} %, {metres} m away. Try again with CRS={better}.</source>
        <translation>지정하신 좌표계 {crs}에서는 래스터와 시의 범위가 {share} % 일치합니다. {better}에서는 {better_share} %이며, 위치는 {metres} m 다릅니다. CRS={better}(으)로 다시 실행하십시오.</translation>
    </message>
    <message>
        <source>In the coordinate system {crs} that you gave, {share} % of the rows lie in the district, legal dong or city that they belong to; in {better} it is {better_share} %, {metres} m away. Import again with CRS={better}.</source>
        <translation>지정하신 좌표계 {crs}에서는 행의 {share} %가 해당 자치구·법정동·시 안에 있습니다. {better}에서는 {better_share} %이며, 위치는 {metres} m 다릅니다. CRS={better}(으)로 다시 가져오십시오.</translation>
    </message>
    <message>
        <source>In the coordinate system {crs} the coordinates are no place on Earth; in {better} the layer's outline lies {better_outline} m from the borders of the districts. Import again with CRS={better}.</source>
        <translation>좌표계 {crs}에서는 좌표가 지구상의 위치가 아닙니다. {better}에서는 레이어의 외곽선이 자치구 경계에서 {better_outline} m 떨어져 있습니다. CRS={better}(으)로 다시 가져오십시오.</translation>
    </message>
    <message>
        <source>In the coordinate system {crs} the coordinates are no place on Earth; in {better} {better_share} % of the rows lie in the district, legal dong or city that they belong to. Import again with CRS={better}.</source>
        <translation>좌표계 {crs}에서는 좌표가 지구상의 위치가 아닙니다. {better}에서는 행의 {better_share} %가 해당 자치구·법정동·시 안에 있습니다. CRS={better}(으)로 다시 가져오십시오.</translation>
    </message>
    <message>
        <source>In the coordinate system {crs} the coordinates of the parcels are no place on Earth; in {better} {better_share} % of them lie in the legal dong of their number. Import again with CRS={better}.</source>
        <translation>좌표계 {crs}에서는 필지의 좌표가 지구상의 위치가 아닙니다. {better}에서는 필지의 {better_share} %가 번호에 적힌 법정동 안에 놓입니다. CRS={better}로 다시 가져오십시오.</translation>
    </message>
    <message>
        <source>In the coordinate system {crs} the coordinates of the raster are no place on Earth; in {better} {better_share} % of its extent and the city's agree. Try again with CRS={better}.</source>
        <translation>좌표계 {crs}에서는 래스터의 좌표가 지구상의 위치가 아닙니다. {better}에서는 래스터와 시의 범위가 {better_share} % 일치합니다. CRS={better}(으)로 다시 실행하십시오.</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>파일의 열</translation>
    </message>
    <message>
        <source>In the plan</source>
        <translation>계획의 항목</translation>
    </message>
    <message>
        <source>In the plan already</source>
        <translation>이미 계획에 있음</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>산업</translation>
    </message>
    <message>
        <source>Invalid shape made valid</source>
        <translation>잘못된 도형을 바로잡음</translation>
    </message>
    <message>
        <source>It lies {metres} m outside the city.</source>
        <translation>시 경계에서 {metres} m 벗어나 있습니다.</translation>
    </message>
    <message>
        <source>Its number stands in the file before: kept apart under a number of its own</source>
        <translation>번호가 파일 안에서 되풀이됨: 별도 식별자로 구분함</translation>
    </message>
    <message>
        <source>Its outline lies {metres} m from the borders of the districts (median); {inside} of {sampled} areas lie where they belong.</source>
        <translation>외곽선이 자치구 경계에서 {metres} m(중앙값) 떨어져 있으며, 면 {sampled}개 가운데 {inside}개가 제자리에 있습니다.</translation>
    </message>
    <message>
        <source>Kept the number and lost ground to new parcels</source>
        <translation>번호를 유지하고 일부가 새 필지로 나감</translation>
    </message>
    <message>
        <source>Kind is none of the plan's: taken as other, the published words kept</source>
        <translation>계획에 없는 종류: ‘기타’로 넣고 원래 표기를 보존함</translation>
    </message>
    <message>
        <source>Land category taken off the lot number (10-1도 → 10-1, 도)</source>
        <translation>지번에 붙은 지목을 떼어 냄 (10-1도 → 10-1, 도)</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>최댓값</translation>
    </message>
    <message>
        <source>Latitude or y</source>
        <translation>위도 또는 y</translation>
    </message>
    <message>
        <source>Legal dong</source>
        <translation>법정동</translation>
    </message>
    <message>
        <source>Lies more than 50 m outside the district that it names: kept where it lies</source>
        <translation>적힌 자치구에서 50 m 넘게 벗어남: 위치를 그대로 둠</translation>
    </message>
    <message>
        <source>Longitude or x</source>
        <translation>경도 또는 x</translation>
    </message>
    <message>
        <source>Lot number and parcel number differ: both kept as they are</source>
        <translation>지번과 필지고유번호가 서로 다름: 둘 다 그대로 둠</translation>
    </message>
    <message>
        <source>Matched to a hub by a part of its name</source>
        <translation>이름의 일부로 혁신거점에 맞춤</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>중앙값</translation>
    </message>
    <message>
        <source>Median distance from it</source>
        <translation>법정동과의 거리(중앙값)</translation>
    </message>
    <message>
        <source>Missing data, as given: {value}.</source>
        <translation>결측값: {value} (직접 지정).</translation>
    </message>
    <message>
        <source>Missing data, as the file declares: {value}.</source>
        <translation>결측값: {value} (파일의 선언).</translation>
    </message>
    <message>
        <source>Missing data, found by testing: {value} in {count} of {cells} cells ({share}), in {corners} of 4 corners and {edge} of the edge; all other values lie from {low} to {high}.</source>
        <translation>결측값(비교하여 찾음): {value}. 셀 {cells}개 중 {count}개({share}), 네 모서리 중 {corners}곳, 가장자리의 {edge}에 나타나며, 나머지 값은 모두 {low}에서 {high} 사이입니다.</translation>
    </message>
    <message>
        <source>Missing data: none declared or found.</source>
        <translation>결측값: 선언된 것도 찾은 것도 없습니다.</translation>
    </message>
    <message>
        <source>Multi-point of one point made a point</source>
        <translation>점 하나뿐인 다중점을 점으로 바꿈</translation>
    </message>
    <message>
        <source>Negative area</source>
        <translation>면적이 음수임</translation>
    </message>
    <message>
        <source>Neither parcel number nor lot number</source>
        <translation>필지고유번호와 지번 모두 없음</translation>
    </message>
    <message>
        <source>New</source>
        <translation>신규</translation>
    </message>
    <message>
        <source>New hub added</source>
        <translation>새 혁신거점 추가</translation>
    </message>
    <message>
        <source>No cell with a value lies in: {names}. They have no figures.</source>
        <translation>값이 있는 셀이 없는 곳: {names}. 이곳의 통계는 없습니다.</translation>
    </message>
    <message>
        <source>No kind given: taken as other</source>
        <translation>종류 없음: ‘기타’로 넣음</translation>
    </message>
    <message>
        <source>No lot number: taken from the parcel number</source>
        <translation>지번 없음: 필지고유번호에서 가져옴</translation>
    </message>
    <message>
        <source>No more in the file</source>
        <translation>파일에서 없어진 자료</translation>
    </message>
    <message>
        <source>No name in the file: matched to the hub that it overlaps most</source>
        <translation>파일에 이름 없음: 가장 많이 겹치는 혁신거점에 맞춤</translation>
    </message>
    <message>
        <source>No name: called by its address</source>
        <translation>이름 없음: 주소를 이름으로 씀</translation>
    </message>
    <message>
        <source>No name: called by its kind, with the number in the file if there is one</source>
        <translation>이름 없음: 종류와 파일의 번호로 이름을 붙임</translation>
    </message>
    <message>
        <source>No official price: left empty</source>
        <translation>공시지가 없음: 비워 둠</translation>
    </message>
    <message>
        <source>No parcel is chosen. Give parcel numbers, or an expression that fits some.</source>
        <translation>선택된 필지가 없습니다. 필지고유번호를 입력하거나 해당하는 필지가 있는 표현식을 입력하십시오.</translation>
    </message>
    <message>
        <source>No parcel number (PNU)</source>
        <translation>필지고유번호(PNU) 없음</translation>
    </message>
    <message>
        <source>No place on Earth</source>
        <translation>존재하지 않는 위치</translation>
    </message>
    <message>
        <source>No registered area: measured area taken</source>
        <translation>대장 면적 없음: 도형에서 잰 면적을 씀</translation>
    </message>
    <message>
        <source>No shape</source>
        <translation>도형 없음</translation>
    </message>
    <message>
        <source>No such hub, but a hub lies there</source>
        <translation>없는 거점 이름이지만 그 자리에 혁신거점이 있음</translation>
    </message>
    <message>
        <source>None of the places has an outline in the plan, so there is nothing to compute. Import their outlines, or attach parcels, first.</source>
        <translation>계획에 경계가 있는 장소가 하나도 없어 계산할 것이 없습니다. 먼저 경계를 가져오거나 필지를 연결하십시오.</translation>
    </message>
    <message>
        <source>Not an area</source>
        <translation>면 도형이 아님</translation>
    </message>
    <message>
        <source>Not declared as missing: the value {value} stands for no data, and was left out.</source>
        <translation>파일에 선언되어 있지 않지만 {value}(은)는 결측을 뜻하므로 계산에서 뺐습니다.</translation>
    </message>
    <message>
        <source>Not in this file, nobody has their ground: kept</source>
        <translation>이 파일에 없고 그 땅을 가진 필지도 없음: 그대로 둠</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>현재 상태</translation>
    </message>
    <message>
        <source>Number and place contradict each other</source>
        <translation>번호와 위치가 서로 맞지 않음</translation>
    </message>
    <message>
        <source>Of these repaired</source>
        <translation>그중 고침</translation>
    </message>
    <message>
        <source>Of these updated</source>
        <translation>그중 갱신</translation>
    </message>
    <message>
        <source>Of {count} texts with other than Latin letters, readable as: {proof}.</source>
        <translation>한글 등이 든 문자열 {count}개 중 읽을 수 있는 수: {proof}.</translation>
    </message>
    <message>
        <source>Official price is no whole number of won: left empty</source>
        <translation>공시지가가 원 단위 정수가 아님: 비워 둠</translation>
    </message>
    <message>
        <source>One vertex far from all others dropped</source>
        <translation>홀로 멀리 떨어진 꼭짓점 하나 제거</translation>
    </message>
    <message>
        <source>Only a sliver</source>
        <translation>자투리 도형</translation>
    </message>
    <message>
        <source>Only infrastructure has a kind; leave it out for “{target}”.</source>
        <translation>종류는 기반시설에만 있습니다. ‘{target}’에서는 비워 두십시오.</translation>
    </message>
    <message>
        <source>OpenStreetMap has nothing of “{title}” in these areas. Nothing was imported.</source>
        <translation>이 범위의 OpenStreetMap에는 “{title}”에 해당하는 자료가 없습니다. 가져온 것이 없습니다.</translation>
    </message>
    <message>
        <source>OpenStreetMap's server {endpoint} cannot be reached. Check the network and try again; files of the catalogue can be imported without it. Nothing was changed.</source>
        <translation>OpenStreetMap 서버 {endpoint}에 연결할 수 없습니다. 네트워크를 확인하고 다시 시도하십시오. 목록의 파일 자료는 네트워크 없이도 가져올 수 있습니다. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>OpenStreetMap's server {endpoint} gave no answer within {seconds} seconds. Try later or choose smaller areas. Nothing was changed.</source>
        <translation>OpenStreetMap 서버 {endpoint}이(가) {seconds}초 안에 응답하지 않았습니다. 나중에 다시 시도하거나 더 작은 범위를 고르십시오. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>OpenStreetMap's server {endpoint} is busy ({status}). Wait some minutes and try again. Nothing was changed.</source>
        <translation>OpenStreetMap 서버 {endpoint}이(가) 혼잡합니다({status}). 몇 분 기다렸다가 다시 시도하십시오. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>OpenStreetMap's server {endpoint} refuses the request ({status}). Ask your network's administrator, or set another server in QGIS's settings (smartcity/overpass_url). Nothing was changed.</source>
        <translation>OpenStreetMap 서버 {endpoint}이(가) 요청을 거부했습니다({status}). 네트워크 담당자에게 문의하거나 QGIS 설정(smartcity/overpass_url)에서 다른 서버를 지정하십시오. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>OpenStreetMap's server {endpoint} stopped in the middle ({reason}). Choose smaller areas and try again. Nothing was changed.</source>
        <translation>OpenStreetMap 서버 {endpoint}이(가) 도중에 멈추었습니다({reason}). 더 작은 범위를 골라 다시 시도하십시오. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>Opening the raster in the analysis process.</source>
        <translation>분석 프로세스에서 래스터를 여는 중입니다.</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>경계</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>범위 밖</translation>
    </message>
    <message>
        <source>Outside every legal dong</source>
        <translation>모든 법정동 밖</translation>
    </message>
    <message>
        <source>Outside the city</source>
        <translation>시 경계 밖</translation>
    </message>
    <message>
        <source>Overlaps no hub</source>
        <translation>겹치는 혁신거점 없음</translation>
    </message>
    <message>
        <source>Overlaps other zones of the file</source>
        <translation>파일의 다른 구역과 겹침</translation>
    </message>
    <message>
        <source>Parcel number (PNU) ambiguous</source>
        <translation>필지고유번호(PNU) 불확실</translation>
    </message>
    <message>
        <source>Parcel number (PNU) damaged</source>
        <translation>필지고유번호(PNU) 손상</translation>
    </message>
    <message>
        <source>Parcel number (PNU) not recoverable</source>
        <translation>필지고유번호(PNU) 복원 불가</translation>
    </message>
    <message>
        <source>Parcel number rebuilt from place and lot number</source>
        <translation>위치와 지번으로 필지고유번호 복원</translation>
    </message>
    <message>
        <source>Parcel number twice in the file</source>
        <translation>파일 안에서 필지고유번호가 중복됨</translation>
    </message>
    <message>
        <source>Parcel of another city</source>
        <translation>다른 시·도의 필지</translation>
    </message>
    <message>
        <source>Parcel overlaps another one of the plan by more than 1 m²: left as it is</source>
        <translation>계획의 다른 필지와 1㎡ 넘게 겹침: 그대로 둠</translation>
    </message>
    <message>
        <source>Parcel {value} is not in Seoul: its number does not begin with 11.</source>
        <translation>필지 {value}: 번호가 11로 시작하지 않으므로 서울의 필지가 아닙니다.</translation>
    </message>
    <message>
        <source>Parcel {value} stands in the file before; the first row was taken.</source>
        <translation>필지 {value}: 파일의 앞쪽에 같은 번호가 있어 첫 행만 가져왔습니다.</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>필지 수</translation>
    </message>
    <message>
        <source>Parcels in their legal dong</source>
        <translation>해당 법정동 안의 필지</translation>
    </message>
    <message>
        <source>Perhaps no data, but counted: the value {value} ({share} of the cells, {corners} of 4 corners, {edge} of the edge). If it stands for no data, run again with NODATA={plain}.</source>
        <translation>결측일 수 있으나 계산에 넣었습니다: 값 {value} (셀의 {share}, 네 모서리 중 {corners}곳, 가장자리의 {edge}). 결측을 뜻한다면 NODATA={plain}(으)로 다시 실행하십시오.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>Place name or blanks removed from the lot number</source>
        <translation>지번의 지명·공백을 없앰</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>Places of more than ten million cells have no median: it would need all their values in memory at once.</source>
        <translation>셀이 천만 개를 넘는 장소에는 중앙값이 없습니다. 모든 값을 한꺼번에 메모리에 올려야 하기 때문입니다.</translation>
    </message>
    <message>
        <source>Points and lines dropped from a mixed shape</source>
        <translation>섞인 도형에서 점·선을 없앰</translation>
    </message>
    <message>
        <source>Putting the places together.</source>
        <translation>받은 장소를 정리하고 있습니다.</translation>
    </message>
    <message>
        <source>Raster and city agree by</source>
        <translation>래스터와 서울의 일치율</translation>
    </message>
    <message>
        <source>Raster: {width} × {height} cells of {wide} × {high}, band {band} of {bands}, {kind}.</source>
        <translation>래스터: 셀 {width} × {height}개, 셀 크기 {wide} × {high}, 밴드 {band}/{bands}, {kind}.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>읽음</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Rebuilt parcel number claimed twice</source>
        <translation>복원한 필지고유번호 중복</translation>
    </message>
    <message>
        <source>Rebuilt parcel number to be looked at</source>
        <translation>확인이 필요한 복원 번호</translation>
    </message>
    <message>
        <source>Registered area is more than 20 % off the shape: measured area taken</source>
        <translation>대장 면적이 도형과 20 % 넘게 다름: 도형에서 잰 면적을 씀</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>고침</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Row as read</source>
        <translation>원래 행</translation>
    </message>
    <message>
        <source>Row repeated in the file</source>
        <translation>파일에서 되풀이된 행</translation>
    </message>
    <message>
        <source>Row {row} has no column “{column}”. Its columns are: {columns}.</source>
        <translation>{row}행에는 “{column}” 열이 없습니다. 있는 열: {columns}.</translation>
    </message>
    <message>
        <source>Row {row} has the same shape and the same values; that one was taken.</source>
        <translation>{row}행과 도형·속성이 모두 같아 그 행을 넣었습니다.</translation>
    </message>
    <message>
        <source>Row {row} overlaps “{hub}” more and was taken as its boundary. Name the hub in the file where it has several parts.</source>
        <translation>{row}행이 ‘{hub}’과(와) 더 많이 겹쳐 그 행을 경계로 삼았습니다. 경계가 여러 조각이면 파일에 거점 이름을 쓰십시오.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행 수</translation>
    </message>
    <message>
        <source>Rows where they belong</source>
        <translation>제자리에 있는 행</translation>
    </message>
    <message>
        <source>Same shape as another row with other values: both kept</source>
        <translation>다른 행과 도형은 같고 속성은 다름: 둘 다 둠</translation>
    </message>
    <message>
        <source>Second boundary of one hub</source>
        <translation>한 혁신거점에 경계가 둘</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>보류</translation>
    </message>
    <message>
        <source>Several rows joined to the area of one hub</source>
        <translation>여러 행을 한 혁신거점의 구역으로 합침</translation>
    </message>
    <message>
        <source>Shape (WKT)</source>
        <translation>도형(WKT)</translation>
    </message>
    <message>
        <source>Shape beyond repair</source>
        <translation>고칠 수 없는 도형</translation>
    </message>
    <message>
        <source>Shape reaches far beyond its legal dong</source>
        <translation>도형이 법정동을 크게 벗어남</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>Share of the smaller one</source>
        <translation>작은 구역 대비 비율</translation>
    </message>
    <message>
        <source>Shared area</source>
        <translation>겹친 면적</translation>
    </message>
    <message>
        <source>Slivers (under 0.1 m² or 2 cm wide) dropped from the shape</source>
        <translation>도형에서 자투리(0.1㎡ 미만 또는 폭 2cm 미만) 제거</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>최솟값</translation>
    </message>
    <message>
        <source>Source before</source>
        <translation>이전 출처</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>표준편차</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>The analysis process cannot read {path} ({reason}). Save the raster as GeoTIFF and try again.</source>
        <translation>분석 프로세스가 {path}(을)를 읽지 못합니다({reason}). 래스터를 GeoTIFF로 저장한 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The area {value} is negative.</source>
        <translation>면적 {value}: 음수입니다.</translation>
    </message>
    <message>
        <source>The catalogue {path} cannot be read. Install the plugin again.</source>
        <translation>기반시설 목록 {path}을(를) 읽을 수 없습니다. 플러그인을 다시 설치하십시오.</translation>
    </message>
    <message>
        <source>The city stands where a district should: district not tested</source>
        <translation>자치구 자리에 시 이름이 있음: 자치구를 검사하지 않음</translation>
    </message>
    <message>
        <source>The coordinates are {x}, {y}: a zero means that nobody entered them.</source>
        <translation>좌표가 {x}, {y}입니다. 0은 입력되지 않은 값입니다.</translation>
    </message>
    <message>
        <source>The coordinates stand the wrong way round: x holds what belongs into y ({crs} fits then). Choose the columns of x and y, or of longitude and latitude, the other way round.</source>
        <translation>좌표의 가로·세로가 뒤바뀌어 있습니다. y에 있어야 할 값이 x에 있습니다(바꾸면 {crs}에 맞습니다). x와 y(또는 경도와 위도)의 열을 서로 바꾸어 선택하십시오.</translation>
    </message>
    <message>
        <source>The coordinates {x}, {y} are no place on Earth in the coordinate system {crs}; perhaps this row is in another one.</source>
        <translation>좌표 {x}, {y}은(는) 좌표계 {crs}에서 존재하지 않는 위치입니다. 이 행만 다른 좌표계일 수 있습니다.</translation>
    </message>
    <message>
        <source>The field map is not valid JSON ({reason}). Write it as in {{"name": "시설명", "kind": "=transit"}}.</source>
        <translation>필드 대응표가 올바른 JSON이 아닙니다({reason}). {{"name": "시설명", "kind": "=transit"}}처럼 쓰십시오.</translation>
    </message>
    <message>
        <source>The field map names the column “{header}”, which the file does not have. Its columns are: {columns}.</source>
        <translation>필드 대응에 있는 열 “{header}”이(가) 파일에 없습니다. 파일의 열: {columns}.</translation>
    </message>
    <message>
        <source>The field map names {unknown}, which “{target}” does not have. It has: {known}.</source>
        <translation>필드 대응표의 {unknown} 항목은 ‘{target}’에 없습니다. 쓸 수 있는 항목: {known}.</translation>
    </message>
    <message>
        <source>The field map {path} cannot be read ({reason}). Choose another file.</source>
        <translation>필드 대응표 {path}을(를) 읽을 수 없습니다({reason}). 다른 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>The file calls it “{declared}”.</source>
        <translation>파일에 적힌 이름은 “{declared}”입니다.</translation>
    </message>
    <message>
        <source>The file calls it “{name}”.</source>
        <translation>파일에는 “{name}”(으)로 적혀 있습니다.</translation>
    </message>
    <message>
        <source>The file names no coordinate system, and these fit alike: {names}. Find out which it is and import again with it (CRS).</source>
        <translation>파일에 좌표계가 적혀 있지 않고, 다음 좌표계가 비슷하게 맞습니다: {names}. 어느 것인지 확인하여 좌표계(CRS)를 지정하고 다시 가져오십시오.</translation>
    </message>
    <message>
        <source>The file says that its coordinates are in {crs}, but then its outline lies {own_outline} m from the borders of the districts; in {better} it is {better_outline} m, and the rows lie {metres} m away. If that is right, import again with CRS={better}.</source>
        <translation>파일에는 좌표계가 {crs}(으)로 적혀 있으나, 그러면 외곽선이 자치구 경계에서 {own_outline} m 떨어집니다. {better}에서는 {better_outline} m이며, 행의 위치는 {metres} m 다릅니다. 그것이 맞으면 CRS={better}(으)로 다시 가져오십시오.</translation>
    </message>
    <message>
        <source>The file says that its coordinates are in {crs}, but then {share} % of the parcels lie in the legal dong of their number; in {better} it is {better_share} %, {metres} m away. If that is right, import again with CRS={better}.</source>
        <translation>파일에는 좌표계가 {crs}로 적혀 있으나, 그러면 필지의 {share} %만 번호에 적힌 법정동 안에 놓입니다. {metres} m 떨어진 {better}에서는 {better_share} %가 놓입니다. 이것이 맞으면 CRS={better}로 다시 가져오십시오.</translation>
    </message>
    <message>
        <source>The file says that its coordinates are in {crs}, but then {share} % of the rows lie in the district, legal dong or city that they belong to; in {better} it is {better_share} %, {metres} m away. If that is right, import again with CRS={better}.</source>
        <translation>파일에는 좌표계가 {crs}(으)로 적혀 있으나, 그러면 행의 {share} %가 해당 자치구·법정동·시 안에 있습니다. {better}에서는 {better_share} %이며, 위치는 {metres} m 다릅니다. 그것이 맞으면 CRS={better}(으)로 다시 가져오십시오.</translation>
    </message>
    <message>
        <source>The file says {declared}, which does not fit.</source>
        <translation>파일에는 {declared}로 적혀 있으나 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The file to import is the plan itself.</source>
        <translation>가져올 파일이 바로 이 계획 파일입니다. 다른 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>The filter of the layer, {subset}, cannot be applied to {path} ({reason}). Save the filtered rows to a file of their own, and choose that.</source>
        <translation>레이어의 필터 {subset}을(를) {path}에 적용할 수 없습니다({reason}). 필터로 걸러진 행을 별도 파일로 저장하여 선택하십시오.</translation>
    </message>
    <message>
        <source>The first {count}; the plan has all of them.</source>
        <translation>처음 {count}개만 표시합니다. 전체는 계획에 있습니다.</translation>
    </message>
    <message>
        <source>The former shapes are kept in the plan's table of repairs. Names, industries and projects of the hubs stay as they were.</source>
        <translation>이전 경계는 계획의 ‘고친 자료’ 표에 보관됩니다. 혁신거점의 이름·산업·사업은 그대로입니다.</translation>
    </message>
    <message>
        <source>The import is done, but what lies on which parcel is out of date ({reason}). Run “What lies on which parcel” to bring it up to date.</source>
        <translation>가져오기는 끝났지만 필지 중첩 정보가 최신이 아닙니다({reason}). ‘필지별 거점·구역·시설’을 실행해 최신으로 바꾸십시오.</translation>
    </message>
    <message>
        <source>The number {value} was rebuilt for this row, but another row or parcel has it with another shape. Enter the right number.</source>
        <translation>이 행의 번호를 {value}(으)로 복원했으나, 도형이 다른 행이나 필지가 같은 번호를 가지고 있습니다. 맞는 번호를 입력하세요.</translation>
    </message>
    <message>
        <source>The outline of {place} cannot be used. Mend it and try again.</source>
        <translation>{place}의 경계를 쓸 수 없습니다. 고친 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The parcel number is lost, and the shape lies in none of the plan's legal dongs. Enter the number.</source>
        <translation>필지고유번호가 훼손되었고, 도형이 계획의 어느 법정동에도 들어 있지 않습니다. 번호를 입력하세요.</translation>
    </message>
    <message>
        <source>The parcel number is lost, and “{value}” is no lot number (지번) to rebuild it from. Enter the number.</source>
        <translation>필지고유번호가 훼손되었고, “{value}”은(는) 번호를 복원할 수 있는 지번이 아닙니다. 번호를 입력하세요.</translation>
    </message>
    <message>
        <source>The parcel number {value} and the lot number {jibun} contradict each other. Enter the right number.</source>
        <translation>필지고유번호 {value}와(과) 지번 {jibun}이(가) 서로 어긋납니다. 맞는 번호를 입력하세요.</translation>
    </message>
    <message>
        <source>The parcel number {value} ends in 0000, but the lot number is {jibun}: it was probably rounded by a spreadsheet. Export the file again with the number as text.</source>
        <translation>필지고유번호 {value}: 끝자리가 0000이지만 지번은 {jibun}입니다. 스프레드시트가 반올림한 것으로 보입니다. 번호를 텍스트로 하여 파일을 다시 내보내십시오.</translation>
    </message>
    <message>
        <source>The parcel number “{value}” cannot be rebuilt for sure: the shape lies on the border of {found}. Enter the number of the right one.</source>
        <translation>필지고유번호 “{value}”을(를) 확실하게 복원할 수 없습니다. 도형이 {found}의 경계에 걸쳐 있습니다. 맞는 번호를 입력하세요.</translation>
    </message>
    <message>
        <source>The parcel number “{value}” cannot be rebuilt: place and lot number give {found}, which contradicts what is left of it or the names beside it. Enter the number.</source>
        <translation>필지고유번호 “{value}”을(를) 복원할 수 없습니다. 위치와 지번으로는 {found}인데, 남은 숫자나 함께 적힌 이름과 어긋납니다. 번호를 입력하세요.</translation>
    </message>
    <message>
        <source>The parcel number “{value}” was rounded by a spreadsheet; its last digits are lost. Export the file again with the number as text.</source>
        <translation>필지고유번호 “{value}”: 스프레드시트가 반올림하여 뒷자리가 사라졌습니다. 번호를 텍스트로 하여 파일을 다시 내보내십시오.</translation>
    </message>
    <message>
        <source>The plan has no hub “{value}”, but {share} % of the shape lies in “{hub}”. Use the hub's name or identifier, or leave the name out of the field map to go by the place.</source>
        <translation>계획에 혁신거점 ‘{value}’이(가) 없으나 도형의 {share} %가 ‘{hub}’ 안에 있습니다. 혁신거점의 이름이나 식별자를 쓰거나, 필드 대응표에서 이름을 빼면 위치로 맞춥니다.</translation>
    </message>
    <message>
        <source>The plan has no legal dong {dong}, which the number {value} names.</source>
        <translation>번호 {value}에 적힌 법정동 {dong}: 계획에 없습니다.</translation>
    </message>
    <message>
        <source>The plan has no parcel {pnus}. Import the parcels first.</source>
        <translation>계획에 필지 {pnus}(이)가 없습니다. 먼저 필지를 가져오십시오.</translation>
    </message>
    <message>
        <source>The plan has “{value}” from the same file or a newer one already; a row that was set aside does not replace it. Change the row's identifier or name, or leave it out.</source>
        <translation>같은 파일이나 더 새로운 파일에서 온 “{value}”이(가) 이미 계획에 있어, 보류된 행으로 바꾸지 않습니다. 행의 식별자나 이름을 고치거나 제외하세요.</translation>
    </message>
    <message>
        <source>The plan keeps no field map “{title}” for “{target}”. It keeps: {titles}. Or give the map as JSON or as the path of a .json file.</source>
        <translation>계획에 ‘{target}’용 필드 대응표 ‘{title}’이(가) 없습니다. 저장된 대응표: {titles}. 또는 JSON이나 .json 파일 경로로 지정하십시오.</translation>
    </message>
    <message>
        <source>The raster and the city agree by {share}.</source>
        <translation>래스터와 서울의 범위가 {share} 일치합니다.</translation>
    </message>
    <message>
        <source>The raster has no band {band}; it has {bands}. Choose one of them.</source>
        <translation>래스터에 밴드 {band}(이)가 없습니다. 밴드는 {bands}개이니 그중에서 선택하십시오.</translation>
    </message>
    <message>
        <source>The raster is damaged and cannot be read to its end ({reason}).</source>
        <translation>래스터가 손상되어 끝까지 읽을 수 없습니다({reason}).</translation>
    </message>
    <message>
        <source>The raster lies in the city only if x and y are exchanged. Whoever made it mixed up the axes; ask for it anew, or correct its world file.</source>
        <translation>이 래스터는 x와 y를 맞바꾸어야만 서울 안에 놓입니다. 만들 때 축이 뒤바뀐 것이니 다시 요청하거나 월드 파일을 고치십시오.</translation>
    </message>
    <message>
        <source>The raster names no coordinate system, and these fit alike: {names}. Find out which it is and try again with it (CRS).</source>
        <translation>래스터에 좌표계가 적혀 있지 않고, 다음 좌표계들이 똑같이 맞습니다: {names}. 어느 것인지 확인하여 그 좌표계(CRS)로 다시 실행하십시오.</translation>
    </message>
    <message>
        <source>The raster says that its coordinates are in {crs}, but then {share} % of its extent and the city's agree; in {better} it is {better_share} %, {metres} m away. If that is right, try again with CRS={better}.</source>
        <translation>래스터에는 좌표계가 {crs}(으)로 적혀 있으나, 그러면 시의 범위와 {share} % 일치합니다. {better}에서는 {better_share} %이며, 위치는 {metres} m 다릅니다. 그것이 맞으면 CRS={better}(으)로 다시 실행하십시오.</translation>
    </message>
    <message>
        <source>The row has no parcel number (PNU).</source>
        <translation>행에 필지고유번호(PNU)가 없습니다.</translation>
    </message>
    <message>
        <source>The row has no shape, or one that cannot be read.</source>
        <translation>행에 도형이 없거나 도형을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The row names no hub, and its shape overlaps none. Give it a name to add a new hub.</source>
        <translation>혁신거점 이름이 없고 도형이 어느 혁신거점과도 겹치지 않습니다. 새 혁신거점으로 넣으려면 이름을 쓰십시오.</translation>
    </message>
    <message>
        <source>The row repeats an earlier one of parcel {value}, shape and values alike: nothing is lost by leaving it out.</source>
        <translation>필지 {value}의 앞선 행과 도형과 값이 모두 같습니다. 제외해도 잃는 자료가 없습니다.</translation>
    </message>
    <message>
        <source>The row {id} is not among the rows set aside any more. List them again.</source>
        <translation>{id} 행은 더 이상 보류 자료에 없습니다. 목록을 다시 불러오세요.</translation>
    </message>
    <message>
        <source>The same row twice in the file</source>
        <translation>파일에 같은 행이 두 번 있음</translation>
    </message>
    <message>
        <source>The shape cannot be repaired: no area that a parcel could have is left.</source>
        <translation>도형을 고칠 수 없습니다. 필지가 될 만한 면적이 남지 않습니다.</translation>
    </message>
    <message>
        <source>The shape is a {value}, which cannot stand here.</source>
        <translation>도형이 {value}이어서 여기에 넣을 수 없습니다.</translation>
    </message>
    <message>
        <source>The shape is a {value}; a line is wanted.</source>
        <translation>도형이 {value}입니다. 선이어야 합니다.</translation>
    </message>
    <message>
        <source>The shape is a {value}; a parcel must be an area (polygon).</source>
        <translation>도형의 종류가 {value}입니다. 필지는 면(폴리곤)이어야 합니다.</translation>
    </message>
    <message>
        <source>The shape is a {value}; a single point is wanted.</source>
        <translation>도형이 {value}입니다. 점 하나여야 합니다.</translation>
    </message>
    <message>
        <source>The shape is a {value}; an area (polygon) is wanted.</source>
        <translation>도형이 {value}입니다. 면(폴리곤)이어야 합니다.</translation>
    </message>
    <message>
        <source>The shape is only a sliver ({area} m²): smaller than 0.1 m² or narrower than 2 cm. Leave the row out, or ask for the parcel's real shape.</source>
        <translation>도형이 자투리뿐입니다({area}㎡). 0.1㎡보다 작거나 폭이 2cm보다 좁습니다. 이 행을 제외하거나 필지의 실제 도형을 요청하세요.</translation>
    </message>
    <message>
        <source>The shape lies {metres} m outside the legal dong {dong} of its number.</source>
        <translation>도형이 번호에 적힌 법정동 {dong} 밖으로 {metres} m 떨어져 있습니다.</translation>
    </message>
    <message>
        <source>The shape reaches {metres} m beyond the legal dong of its number: a vertex or more strayed. Ask the sender for the parcel's shape.</source>
        <translation>도형이 번호의 법정동을 {metres}m 벗어납니다. 꼭짓점이 하나 이상 잘못되었습니다. 보낸 곳에 필지 도형을 요청하세요.</translation>
    </message>
    <message>
        <source>The text is not in {encoding}: it can read {count} of {all} texts, {better} reads {more}. Import again with the encoding {better}.</source>
        <translation>문자 인코딩이 {encoding} 형식이 아닙니다. 문자열 {all}개 중 {count}개만 읽을 수 있고, {better} 형식으로는 {more}개를 읽을 수 있습니다. 인코딩을 {better}로 하여 다시 가져오십시오.</translation>
    </message>
    <message>
        <source>There is no file {path}. Choose an existing file.</source>
        <translation>{path} 파일이 없습니다. 있는 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>This was a trial: nothing was written. An import would give these counts.</source>
        <translation>시험 실행입니다. 아무것도 기록하지 않았습니다. 가져오면 아래와 같은 결과가 됩니다.</translation>
    </message>
    <message>
        <source>Type is none of the plan's: kept as published, not assigned</source>
        <translation>계획에 없는 유형: 공표 표기만 보존하고 분류하지 않음</translation>
    </message>
    <message>
        <source>Unchanged: left as they were</source>
        <translation>동일: 그대로 둠</translation>
    </message>
    <message>
        <source>Unit: {unit}.</source>
        <translation>단위: {unit}.</translation>
    </message>
    <message>
        <source>Unknown land category: left empty</source>
        <translation>알 수 없는 지목: 비워 둠</translation>
    </message>
    <message>
        <source>Unknown legal dong</source>
        <translation>알 수 없는 법정동</translation>
    </message>
    <message>
        <source>Unpacking {path} needs {needed} MB, but only {free} MB are free on the disk. Make room, and try again.</source>
        <translation>{path}의 압축을 풀려면 {needed} MB가 필요하지만 디스크에 {free} MB만 남아 있습니다. 공간을 확보한 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Waited as moved parcels and are in the file again</source>
        <translation>승계를 기다리다가 파일에 다시 나타남</translation>
    </message>
    <message>
        <source>What</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Without an outline in the plan: {names}.</source>
        <translation>계획에 경계가 없는 곳: {names}.</translation>
    </message>
    <message>
        <source>Without data</source>
        <translation>결측 비율</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>살펴볼 점</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>구역</translation>
    </message>
    <message>
        <source>Zones that overlap</source>
        <translation>서로 겹치는 구역</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>the land category is 임, but the lot number has no 산: taken for the land ledger</source>
        <translation>지목은 임(임야)이지만 지번에 ‘산’이 없어 토지대장으로 처리함</translation>
    </message>
    <message>
        <source>the larger part of the parcel lies in {other} by the outlines of dongs</source>
        <translation>법정동 경계로는 필지의 더 큰 부분이 {other}에 있음</translation>
    </message>
    <message>
        <source>the parcel lies {metres} m from {other}, and outlines of dongs are only that exact</source>
        <translation>필지가 {other}에서 {metres}m 거리에 있어, 법정동 경계의 정확도로는 단정할 수 없음</translation>
    </message>
    <message>
        <source>the parcel lies {metres} m outside the outline of its dong</source>
        <translation>필지가 법정동 경계에서 {metres}m 벗어나 있음</translation>
    </message>
    <message>
        <source>{count} lines above the headers of {path} were skipped (title, date).</source>
        <translation>{path}에서 열 이름 위의 {count}줄(제목·날짜)을 건너뛰었습니다.</translation>
    </message>
    <message>
        <source>{count} objects of OpenStreetMap are not of the geometry of this source ({geometry}) and were left out.</source>
        <translation>OpenStreetMap 객체 {count}건은 이 자료의 도형 종류({geometry})가 아니어서 제외했습니다.</translation>
    </message>
    <message>
        <source>{count} pairs of zones overlap. All zones were kept; none was cut or preferred. The first {shown}:</source>
        <translation>구역 {count}쌍이 서로 겹칩니다. 모든 구역을 그대로 두었으며 자르거나 우선하지 않았습니다. 처음 {shown}쌍:</translation>
    </message>
    <message>
        <source>{count} parcels are too many to compute at once. Choose up to {most}, or take legal dongs or districts.</source>
        <translation>필지 {count}개는 한 번에 계산하기에 너무 많습니다. {most}개까지 선택하거나 법정동 또는 자치구를 대상으로 하십시오.</translation>
    </message>
    <message>
        <source>{count} parcels together</source>
        <translation>필지 {count}개 전체</translation>
    </message>
    <message>
        <source>{count} parcels with phases or money were moved: they stay in the plan and wait in the list of moved parcels, where phases and money are carried over to the parcels that have their ground now.</source>
        <translation>단계나 재원이 있는 필지 {count}건이 없어졌습니다. 이 필지는 계획에 남아 승계 대기 목록에서 기다립니다. 거기서 단계와 재원을 지금 그 땅을 가진 필지로 넘깁니다.</translation>
    </message>
    <message>
        <source>{count} rows of the plan came from an earlier file of this name and are not in this one. They were kept: {names}</source>
        <translation>같은 이름의 이전 파일에서 온 {count}건이 이번 파일에 없습니다. 삭제하지 않고 그대로 두었습니다: {names}</translation>
    </message>
    <message>
        <source>{endpoint} answers, but not with data of OpenStreetMap. Check its address in QGIS's settings (smartcity/overpass_url). Nothing was changed.</source>
        <translation>{endpoint}이(가) 응답했으나 OpenStreetMap 자료가 아닙니다. QGIS 설정(smartcity/overpass_url)에서 주소를 확인하십시오. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>{file} · computed at {when}</source>
        <translation>{file} · {when} 계산</translation>
    </message>
    <message>
        <source>{file} · layer {layer} · {driver} · imported at {when}</source>
        <translation>{file} · 레이어 {layer} · {driver} · {when} 가져옴</translation>
    </message>
    <message>
        <source>{inside} of {sampled} sampled parcels lie in the legal dong of their number.</source>
        <translation>표본 필지 {sampled}개 중 {inside}개가 번호에 적힌 법정동 안에 있습니다.</translation>
    </message>
    <message>
        <source>{inside} of {sampled} sampled places lie in the city.</source>
        <translation>표본 {sampled}곳 가운데 {inside}곳이 시 안에 있습니다.</translation>
    </message>
    <message>
        <source>{inside} of {sampled} sampled places lie in the district or legal dong that their row names.</source>
        <translation>표본 {sampled}곳 가운데 {inside}곳이 행에 적힌 자치구 또는 법정동 안에 있습니다.</translation>
    </message>
    <message>
        <source>{name} has a value of {value}, far from what was seen in the raster: perhaps a mark of missing data. If so, run again with NODATA={plain}.</source>
        <translation>{name}에 값 {value}(이)가 있습니다. 래스터에서 살펴본 값과 크게 달라 결측값일 수 있습니다. 그렇다면 NODATA={plain}(으)로 다시 실행하십시오.</translation>
    </message>
    <message>
        <source>{name} has {km2} km²; OpenStreetMap's server is asked for {most} km² at most at a time. Choose a smaller district or hubs.</source>
        <translation>{name}의 면적은 {km2}㎢입니다. OpenStreetMap 서버에는 한 번에 {most}㎢까지만 요청합니다. 더 작은 자치구나 혁신거점을 고르십시오.</translation>
    </message>
    <message>
        <source>{parcels} parcels lie in hubs, zones or infrastructure ({rows} overlaps).</source>
        <translation>혁신거점·재생구역·기반시설과 겹치는 필지 {parcels}건(중첩 {rows}건)입니다.</translation>
    </message>
    <message>
        <source>{path} came without its part .shx (the index of the shapes); it was made anew. Check that all rows are there.</source>
        <translation>{path}에 도형 색인 파일(.shx)이 없어 새로 만들었습니다. 모든 행이 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>{path} cannot be opened ({reason}). Choose a file that you may read.</source>
        <translation>{path} 파일을 열 수 없습니다({reason}). 읽을 수 있는 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a map layer or table ({reason}). Choose a GeoPackage, shapefile, GeoJSON or CSV file.</source>
        <translation>{path} 파일을 지도 레이어나 표로 읽을 수 없습니다({reason}). GeoPackage, 셰이프파일, GeoJSON 또는 CSV 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a raster ({reason}). Choose a GeoTIFF or another grid that QGIS can show.</source>
        <translation>{path}(을)를 래스터로 읽을 수 없습니다({reason}). GeoTIFF나 QGIS에서 볼 수 있는 다른 격자 자료를 선택하십시오.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a table ({reason}). Save it again as CSV.</source>
        <translation>{path}을(를) 표로 읽을 수 없습니다({reason}). CSV로 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>{path} cannot be read beyond row {row} ({reason}). Ask the sender for the file again.</source>
        <translation>{path} 파일은 {row}행 다음부터 읽을 수 없습니다({reason}). 보낸 곳에 파일을 다시 요청하십시오.</translation>
    </message>
    <message>
        <source>{path} does not say where it lies: it is a plain picture without a world file. Ask for a georeferenced file, or place it with QGIS's Georeferencer.</source>
        <translation>{path}에는 위치 정보가 없습니다. 월드 파일이 없는 일반 그림입니다. 위치 정보가 있는 파일을 요청하거나 QGIS의 지오레퍼런서로 위치를 지정하십시오.</translation>
    </message>
    <message>
        <source>{path} has neither shapes nor coordinates. Choose a map file, or a CSV with coordinates.</source>
        <translation>{path}에 도형도 좌표도 없습니다. 지도 파일이나 좌표가 있는 CSV를 선택하십시오.</translation>
    </message>
    <message>
        <source>{path} has neither shapes nor coordinates. Parcels need their shapes: choose a map file, or a CSV with a WKT column.</source>
        <translation>{path} 파일에 도형도 좌표도 없습니다. 필지에는 도형이 필요합니다. 지도 파일이나 WKT 열이 있는 CSV 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>{path} has no band {band}; it has {bands}. Choose one of them.</source>
        <translation>{path}에는 밴드 {band}(이)가 없습니다. 밴드는 {bands}개이니 그중에서 선택하십시오.</translation>
    </message>
    <message>
        <source>{path} has no column with parcel numbers (PNU). Its columns are: {columns}.</source>
        <translation>{path} 파일에 필지고유번호(PNU) 열이 없습니다. 열 목록: {columns}. 필지고유번호가 있는 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>{path} has no layer {layer}. Its layers are: {layers}.</source>
        <translation>{path} 파일에 {layer} 레이어가 없습니다. 레이어 목록: {layers}.</translation>
    </message>
    <message>
        <source>{path} has no rows. Nothing was imported.</source>
        <translation>{path} 파일에 행이 없습니다. 가져온 것이 없습니다.</translation>
    </message>
    <message>
        <source>{path} has several layers with parcel numbers: {layers}. Name one, as in {path}|layername={first}.</source>
        <translation>{path} 파일에 필지고유번호가 있는 레이어가 여럿입니다: {layers}. {path}|layername={first} 와 같이 하나를 지정하십시오.</translation>
    </message>
    <message>
        <source>{path} has several layers: {layers}. Name one, as in {path}|layername={first}.</source>
        <translation>{path}에 레이어가 여럿 있습니다: {layers}. {path}|layername={first}처럼 하나를 지정하십시오.</translation>
    </message>
    <message>
        <source>{path} has {count} columns, most of them surely empty. Delete the empty columns at its right, and save it again.</source>
        <translation>{path}에 열이 {count}개 있으며, 대부분 빈 열로 보입니다. 오른쪽의 빈 열을 지우고 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>{path} holds no values: every cell that was looked at is marked as missing.</source>
        <translation>{path}에는 값이 없습니다. 살펴본 셀이 모두 결측으로 표시되어 있습니다.</translation>
    </message>
    <message>
        <source>{path} holds several rasters. Give one of them: {names}.</source>
        <translation>{path}에는 래스터가 여러 개 있습니다. 그중 하나를 지정하십시오: {names}.</translation>
    </message>
    <message>
        <source>{path} is a JSON file of {size} MB, too large to be read. Ask the sender for a GeoPackage or CSV.</source>
        <translation>{path}은(는) {size} MB의 JSON 파일이어서 읽기에 너무 큽니다. 보낸 곳에 GeoPackage나 CSV를 요청하십시오.</translation>
    </message>
    <message>
        <source>{path} is a JSON file without a list of records. Choose a GeoPackage, shapefile, GeoJSON or CSV file.</source>
        <translation>JSON 파일 {path}에 자료 목록이 없습니다. GeoPackage, shapefile, GeoJSON 또는 CSV 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>{path} is a folder with several files. Choose one: {layers}.</source>
        <translation>{path}은(는) 파일이 여럿 있는 폴더입니다. 하나를 선택하십시오: {layers}.</translation>
    </message>
    <message>
        <source>{path} is a folder, and no map layer or table is in it. Choose a file.</source>
        <translation>{path}은(는) 폴더이며, 그 안에 지도 레이어나 표가 없습니다. 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>{path} is cut short: it should have {promised} bytes, but has {present}. Ask the sender for the file again.</source>
        <translation>{path}이(가) 잘려 있습니다. {promised}바이트여야 하는데 {present}바이트입니다. 보낸 곳에 파일을 다시 요청하십시오.</translation>
    </message>
    <message>
        <source>{path} is cut short: it should hold {promised} rows, but {present} are there. Ask the sender for the file again.</source>
        <translation>{path} 파일이 중간에서 잘렸습니다. {promised}행이 있어야 하지만 {present}행만 있습니다. 보낸 곳에 파일을 다시 요청하십시오.</translation>
    </message>
    <message>
        <source>{path} is empty (0 bytes). Ask the sender for the file again.</source>
        <translation>{path} 파일이 비어 있습니다(0바이트). 보낸 곳에 파일을 다시 요청하십시오.</translation>
    </message>
    <message>
        <source>{path} is locked with a password. Unpack it with the password and choose one file.</source>
        <translation>{path}은(는) 암호로 잠겨 있습니다. 암호로 압축을 풀고 파일 하나를 선택하십시오.</translation>
    </message>
    <message>
        <source>{path} is not complete: its part {suffix} is missing or empty. A shapefile is several files; ask the sender for all of them.</source>
        <translation>{path} 파일이 온전하지 않습니다. {suffix} 파일이 없거나 비어 있습니다. 셰이프파일은 여러 파일로 되어 있으니 보낸 곳에 모두 요청하십시오.</translation>
    </message>
    <message>
        <source>{path} is packed and cannot be unpacked here ({reason}). Unpack it and choose one file.</source>
        <translation>압축 파일 {path}을(를) 여기서 풀 수 없습니다({reason}). 압축을 풀고 파일 하나를 선택하십시오.</translation>
    </message>
    <message>
        <source>{path} is packed with several layers. Choose one: {layers}.</source>
        <translation>압축 파일 {path}에 레이어가 여럿 있습니다. 하나를 선택하십시오: {layers}.</translation>
    </message>
    <message>
        <source>{path} is packed, and no map layer or table is in it. Unpack it and look what it holds.</source>
        <translation>압축 파일 {path}에 지도 레이어나 표가 없습니다. 압축을 풀어 내용을 확인하십시오.</translation>
    </message>
    <message>
        <source>{path} is packed. Unpack it and choose one file.</source>
        <translation>{path} 파일은 압축되어 있습니다. 압축을 풀고 파일 하나를 선택하십시오.</translation>
    </message>
    <message>
        <source>{path} is placed by control points only. Rectify it first (Raster, Georeferencer, or Warp).</source>
        <translation>{path}(은)는 기준점으로만 위치가 정해져 있습니다. 먼저 보정하십시오(래스터 ▸ 지오레퍼런서 또는 왜곡).</translation>
    </message>
    <message>
        <source>{path} is rotated. Make it north-up first (Raster, Projections, Warp).</source>
        <translation>{path}(은)는 회전되어 있습니다. 먼저 북쪽이 위로 오게 하십시오(래스터 ▸ 투영 ▸ 왜곡).</translation>
    </message>
    <message>
        <source>{path} would grow beyond all measure when unpacked; it is damaged, or meant to do harm. Ask the sender for the file again.</source>
        <translation>{path}의 압축을 풀면 비정상적으로 커집니다. 파일이 손상되었거나 악의적인 파일입니다. 보낸 곳에 파일을 다시 요청하십시오.</translation>
    </message>
    <message>
        <source>{read} rows read: {imported} imported ({updated} of them updated, {repaired} repaired), {quarantined} set aside.</source>
        <translation>{read}행을 읽어 {imported}행을 가져왔고(그중 갱신 {updated}행, 고침 {repaired}행), {quarantined}행을 보류했습니다.</translation>
    </message>
    <message>
        <source>{roles} differs from row to row: the field map must name a column for it, not one value for all.</source>
        <translation>{roles}은(는) 행마다 다른 값입니다. 모든 행에 같은 값을 줄 수 없으니 필드 대응표에서 열을 지정하십시오.</translation>
    </message>
    <message>
        <source>{rows} figures of {places} places kept.</source>
        <translation>장소 {places}곳의 통계 {rows}건을 저장했습니다.</translation>
    </message>
    <message>
        <source>{share} % of its extent and the city's agree.</source>
        <translation>범위가 시의 범위와 {share} % 일치합니다.</translation>
    </message>
    <message>
        <source>{unknown} is neither a district nor a hub of the plan. Hubs: {hubs}. Districts are named by code or name, such as 11440 or 마포구.</source>
        <translation>{unknown}은(는) 계획의 자치구도 혁신거점도 아닙니다. 혁신거점: {hubs}. 자치구는 11440 또는 마포구처럼 코드나 이름으로 적으십시오.</translation>
    </message>
    <message>
        <source>“{crs}” is not a coordinate system. Give its code, such as EPSG:5186.</source>
        <translation>“{crs}”: 좌표계가 아닙니다. EPSG:5186과 같은 코드를 지정하십시오.</translation>
    </message>
    <message>
        <source>“{encoding}” is not an encoding. Give CP949 or UTF-8, or leave the choice to the import.</source>
        <translation>“{encoding}”: 문자 인코딩이 아닙니다. CP949 또는 UTF-8을 지정하거나 비워 두십시오.</translation>
    </message>
    <message>
        <source>“{key}” is not in the infrastructure catalogue. It holds: {known}.</source>
        <translation>“{key}”은(는) 기반시설 목록에 없습니다. 목록: {known}.</translation>
    </message>
    <message>
        <source>“{kind}” is not a kind of infrastructure. The kinds are: {kinds}.</source>
        <translation>‘{kind}’은(는) 기반시설 종류가 아닙니다. 종류: {kinds}.</translation>
    </message>
    <message>
        <source>“{layer}” is no kind of place. Choose one of: {known}.</source>
        <translation>“{layer}”(은)는 장소의 종류가 아닙니다. 다음 중에서 선택하십시오: {known}.</translation>
    </message>
    <message>
        <source>“{pnu}” is not a parcel number. A parcel number (PNU) has 19 digits.</source>
        <translation>“{pnu}”(은)는 필지고유번호가 아닙니다. 필지고유번호(PNU)는 19자리입니다.</translation>
    </message>
    <message>
        <source>“{target}” cannot be imported into. Choose one of: {targets}.</source>
        <translation>‘{target}’에는 가져올 수 없습니다. 다음 중에서 고르십시오: {targets}.</translation>
    </message>
    <message>
        <source>“{title}” cannot be the name of a field map. Choose another one, such as the office and the kind of file.</source>
        <translation>‘{title}’은(는) 필드 대응표 이름으로 쓸 수 없습니다. 기관과 자료 종류처럼 다른 이름을 쓰십시오.</translation>
    </message>
    <message>
        <source>“{title}” is published as a file. Download it from {url} and choose it here.</source>
        <translation>“{title}”은(는) 파일로 공표됩니다. {url}에서 내려받아 여기에서 선택하십시오.</translation>
    </message>
    <message>
        <source>“{value}” is no value for missing data. Give a number such as -9999, “none” if every value counts, or nothing to have it recognised.</source>
        <translation>“{value}”(은)는 결측값으로 쓸 수 없습니다. -9999와 같은 숫자를 입력하거나, 모든 값을 쓰려면 “none”을 입력하고, 자동으로 찾게 하려면 비워 두십시오.</translation>
    </message>
    <message>
        <source>“{value}” is not a parcel number: a parcel number (PNU) has 19 digits.</source>
        <translation>“{value}”: 필지고유번호가 아닙니다. 필지고유번호(PNU)는 19자리입니다.</translation>
    </message>
    <message>
        <source>“{value}” → {pnu} ({dong}, {share} % of its area)</source>
        <translation>“{value}” → {pnu}({dong}, 면적의 {share}%)</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>{names} cannot be laid over the parcels. Choose from: {known}.</source>
        <translation>{names}: 필지와 중첩할 수 없는 자료입니다. 다음 가운데에서 고르십시오: {known}.</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>(no longer in the plan)</source>
        <translation>(계획에서 삭제됨)</translation>
    </message>
    <message>
        <source>(the first {most} are listed)</source>
        <translation>(처음 {most}개만 표시)</translation>
    </message>
    <message>
        <source>(unnamed)</source>
        <translation>(이름 없음)</translation>
    </message>
    <message>
        <source>A district budgets its own share first ({source}; in force from {day}).</source>
        <translation>자치구는 자기 부담분을 우선 편성합니다({source}, {day} 시행).</translation>
    </message>
    <message>
        <source>A district pays for what it has agreed to.</source>
        <translation>자치구는 협약한 사업에 부담합니다.</translation>
    </message>
    <message>
        <source>A district pays in the years in which it takes part.</source>
        <translation>자치구는 참여하는 연도에 부담합니다.</translation>
    </message>
    <message>
        <source>A parcel can be in several phases at a time, in parts.</source>
        <translation>한 필지는 같은 기간에 여러 단계에 지분을 나누어 속할 수 있습니다.</translation>
    </message>
    <message>
        <source>A phase belongs to a project that is gone.</source>
        <translation>사업이 없어진 단계가 있습니다.</translation>
    </message>
    <message>
        <source>A phase spends its money on its own parcels.</source>
        <translation>단계의 재원은 그 단계에 속한 필지에만 배분합니다.</translation>
    </message>
    <message>
        <source>A plan states for each phase what it costs and who pays.</source>
        <translation>계획에는 단계마다 소요 금액과 부담 주체가 있어야 합니다.</translation>
    </message>
    <message>
        <source>A project cannot run from {first} to {last}. Choose years between {least} and {most}, the first before the last.</source>
        <translation>사업 기간이 {first}년부터 {last}년까지일 수 없습니다. {least}~{most}년 사이에서 시작 연도가 종료 연도보다 늦지 않게 고르십시오.</translation>
    </message>
    <message>
        <source>A project outside the mid-term fiscal plan cannot go to review.</source>
        <translation>중기지방재정계획에 없는 사업은 투자심사를 받을 수 없습니다.</translation>
    </message>
    <message>
        <source>A project's years span all its phases.</source>
        <translation>사업 기간은 모든 단계를 포함해야 합니다.</translation>
    </message>
    <message>
        <source>A selection of parcels cannot have a target. Choose a project, a phase, a hub, a district or a department.</source>
        <translation>선택한 필지에는 목표를 둘 수 없습니다. 사업, 단계, 혁신거점, 자치구, 부서 가운데 하나를 선택하십시오.</translation>
    </message>
    <message>
        <source>A table of the plan is not in the QGIS project. Open the plan anew.</source>
        <translation>계획의 테이블이 QGIS 프로젝트에 없습니다. 계획을 다시 여십시오.</translation>
    </message>
    <message>
        <source>Add a dependency</source>
        <translation>선후 관계 추가</translation>
    </message>
    <message>
        <source>Add a phase</source>
        <translation>단계 추가</translation>
    </message>
    <message>
        <source>Add a project</source>
        <translation>사업 추가</translation>
    </message>
    <message>
        <source>Add phases of a scheme</source>
        <translation>단계 구분으로 단계 추가</translation>
    </message>
    <message>
        <source>After</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>Agree the missing functions with the operator, or enter them.</source>
        <translation>빠진 기능을 운영 기관과 협의하거나 입력하십시오.</translation>
    </message>
    <message>
        <source>Agree with the district, then enter the state of its part.</source>
        <translation>자치구와 협의한 뒤 참여 상태를 입력하십시오.</translation>
    </message>
    <message>
        <source>All of it is fixed by hand.</source>
        <translation>모두 직접 고정한 금액입니다.</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>다른 프로그램</translation>
    </message>
    <message>
        <source>Another program (unsigned)</source>
        <translation>다른 프로그램(서명 없음)</translation>
    </message>
    <message>
        <source>Ask whether the higher cost must be reviewed again.</source>
        <translation>늘어난 사업비가 재심사 대상인지 확인하십시오.</translation>
    </message>
    <message>
        <source>Attach parcels</source>
        <translation>필지 연결</translation>
    </message>
    <message>
        <source>Attach these parcels to the phase, or spread its money anew.</source>
        <translation>이 필지를 단계에 추가하거나 단계의 재원을 다시 배분해 주십시오.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Bring the money to its target, or correct the target.</source>
        <translation>금액을 목표에 맞추거나 목표를 고치십시오.</translation>
    </message>
    <message>
        <source>Bring the shares and the agreement together.</source>
        <translation>비율과 협약을 서로 맞추십시오.</translation>
    </message>
    <message>
        <source>Budget it year by year, divide the project, or have the period extended.</source>
        <translation>해마다 예산을 편성하거나, 사업을 나누거나, 연한 연장을 받아 주십시오.</translation>
    </message>
    <message>
        <source>Budget the project after the decision; enter its result.</source>
        <translation>결정된 뒤 예산에 편성하고 심사 결과를 입력하십시오.</translation>
    </message>
    <message>
        <source>Cadastre</source>
        <translation>지적</translation>
    </message>
    <message>
        <source>Carry the moved parcels over to their successors, or keep them.</source>
        <translation>승계 대기 필지를 승계 필지로 넘기거나 그대로 두세요.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Change amounts</source>
        <translation>금액 변경</translation>
    </message>
    <message>
        <source>Change the dates of phases</source>
        <translation>단계 일정 변경</translation>
    </message>
    <message>
        <source>Change the phase, or wait until the law is changed.</source>
        <translation>단계를 바꾸거나 법령이 바뀔 때까지 미루십시오.</translation>
    </message>
    <message>
        <source>Change the share of central money.</source>
        <translation>국비 비율을 바꾸십시오.</translation>
    </message>
    <message>
        <source>Change the shares of city and district.</source>
        <translation>시비와 구비의 비율을 바꾸십시오.</translation>
    </message>
    <message>
        <source>Check of the plan</source>
        <translation>계획 점검</translation>
    </message>
    <message>
        <source>Choose a field of project: {fields}.</source>
        <translation>사업 분야를 고르십시오: {fields}.</translation>
    </message>
    <message>
        <source>Choose a kind of project: {kinds}.</source>
        <translation>사업 유형을 고르십시오: {kinds}.</translation>
    </message>
    <message>
        <source>Choose indicators that fit this kind of project.</source>
        <translation>사업 유형에 맞는 성과지표를 고르십시오.</translation>
    </message>
    <message>
        <source>Comparison of plans</source>
        <translation>계획 비교</translation>
    </message>
    <message>
        <source>Confirm the share with the districts and enter them as taking part, or correct who runs the project.</source>
        <translation>자치구와 분담을 확인해 참여 자치구로 입력하거나, 시행 주체를 고치십시오.</translation>
    </message>
    <message>
        <source>Correct the dates, or the order of the phases.</source>
        <translation>일정이나 단계의 순서를 바로잡아 주십시오.</translation>
    </message>
    <message>
        <source>Correct the district code of the parcel.</source>
        <translation>필지의 자치구 코드를 바로잡아 주십시오.</translation>
    </message>
    <message>
        <source>Correct the phase's dates or the project's years.</source>
        <translation>단계의 일정이나 사업 기간을 바로잡아 주십시오.</translation>
    </message>
    <message>
        <source>Delete one of these dependencies.</source>
        <translation>이 선후 관계 가운데 하나를 지우십시오.</translation>
    </message>
    <message>
        <source>Departments and centres</source>
        <translation>부서와 센터</translation>
    </message>
    <message>
        <source>Departments have dates from which and until which they exist or take part.</source>
        <translation>부서에는 존속 또는 참여의 시작일과 종료일이 있습니다.</translation>
    </message>
    <message>
        <source>Detach parcels</source>
        <translation>필지 해제</translation>
    </message>
    <message>
        <source>Detach parcels, or raise the limit of the phase.</source>
        <translation>필지를 해제하거나 단계의 한도를 높이십시오.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>District money and shares</source>
        <translation>구비와 분담률</translation>
    </message>
    <message>
        <source>District money is carried by the district the parcel lies in.</source>
        <translation>구비는 필지가 있는 자치구가 부담합니다.</translation>
    </message>
    <message>
        <source>District money is carried by the parcel's own district.</source>
        <translation>구비는 필지가 있는 자치구가 부담합니다.</translation>
    </message>
    <message>
        <source>Districts usually pay for what they run or share in.</source>
        <translation>구비는 보통 자치구가 시행하거나 함께하는 사업에 씁니다.</translation>
    </message>
    <message>
        <source>Each hub needs a local centre that supports innovation.</source>
        <translation>거점마다 현장에서 혁신을 지원하는 센터가 필요합니다.</translation>
    </message>
    <message>
        <source>Each phase ends with a target that can be checked.</source>
        <translation>단계마다 확인할 수 있는 목표가 있어야 합니다.</translation>
    </message>
    <message>
        <source>Enter its successor, {successor}.</source>
        <translation>후속 부서({successor})를 입력하십시오.</translation>
    </message>
    <message>
        <source>Enter the department that takes over.</source>
        <translation>업무를 이어받는 부서를 입력하십시오.</translation>
    </message>
    <message>
        <source>Enter the lost row again, or delete these rows in the attribute table.</source>
        <translation>없어진 사업이나 단계를 다시 입력하거나, 속성 테이블에서 이 행을 지우십시오.</translation>
    </message>
    <message>
        <source>Enter what is missing in the indicator's form.</source>
        <translation>성과지표 양식에 빠진 값을 입력하십시오.</translation>
    </message>
    <message>
        <source>Enter what must be reached at the end of the phase.</source>
        <translation>단계가 끝날 때 이루어야 할 것을 입력해 주십시오.</translation>
    </message>
    <message>
        <source>Enter whether the target was reached, or move its day.</source>
        <translation>목표 달성 여부를 입력하거나 기한을 옮기십시오.</translation>
    </message>
    <message>
        <source>Enter who led these phases before, with dates.</source>
        <translation>그 전에 맡았던 부서를 기간과 함께 입력하십시오.</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Every total shown is kept up by the plan's file itself; another program has switched that off.</source>
        <translation>화면의 모든 합계는 계획 파일이 스스로 갱신합니다. 다른 프로그램이 이를 껐습니다.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Five-year limits</source>
        <translation>5년 기준</translation>
    </message>
    <message>
        <source>Fix amounts</source>
        <translation>금액 고정</translation>
    </message>
    <message>
        <source>Fix an amount</source>
        <translation>금액 고정</translation>
    </message>
    <message>
        <source>Fixed by hand.</source>
        <translation>직접 고정한 금액입니다.</translation>
    </message>
    <message>
        <source>Free amounts</source>
        <translation>금액 고정 해제</translation>
    </message>
    <message>
        <source>Give it a name first.</source>
        <translation>먼저 이름을 입력하십시오.</translation>
    </message>
    <message>
        <source>Give the council meeting a name.</source>
        <translation>시의회 보고의 이름을 입력하십시오.</translation>
    </message>
    <message>
        <source>Give the phase its money.</source>
        <translation>단계의 재원을 입력해 주십시오.</translation>
    </message>
    <message>
        <source>Give the phases their dates, or lower the shares.</source>
        <translation>단계의 날짜를 넣거나 지분을 줄이십시오.</translation>
    </message>
    <message>
        <source>Give the plan a title.</source>
        <translation>계획의 제목을 입력하십시오.</translation>
    </message>
    <message>
        <source>Give the scenario a name.</source>
        <translation>시나리오의 이름을 입력하십시오.</translation>
    </message>
    <message>
        <source>Give these parcels money of other sources, or enter the district as taking part.</source>
        <translation>이 필지에는 다른 재원을 쓰거나, 그 자치구를 참여 자치구로 입력하십시오.</translation>
    </message>
    <message>
        <source>Have the body review it that the cost asks for.</source>
        <translation>총사업비에 맞는 기관의 심사를 받으십시오.</translation>
    </message>
    <message>
        <source>Have the exception extended, or end the phase by then.</source>
        <translation>특례를 연장하거나 그 전에 단계를 마치십시오.</translation>
    </message>
    <message>
        <source>Have the project entered in the mid-term fiscal plan; note it here.</source>
        <translation>사업을 중기지방재정계획에 반영하고 그 내용을 심사 자료에 입력하십시오.</translation>
    </message>
    <message>
        <source>Have the project reviewed before it is budgeted; it must stand in the mid-term fiscal plan first.</source>
        <translation>예산 편성 전에 투자심사를 받아 주십시오. 먼저 중기지방재정계획에 반영되어 있어야 합니다.</translation>
    </message>
    <message>
        <source>Have the rule confirmed, then mark it as verified with source and date.</source>
        <translation>기준을 확인한 뒤 출처와 시행일을 넣고 ‘확인됨’으로 표시하십시오.</translation>
    </message>
    <message>
        <source>Have the study made before the investment review.</source>
        <translation>투자심사 전에 타당성 조사를 받아 주십시오.</translation>
    </message>
    <message>
        <source>Have the totals added up anew from the ledger.</source>
        <translation>원장에서 합계를 다시 계산하십시오.</translation>
    </message>
    <message>
        <source>How to mend it</source>
        <translation>조치 방법</translation>
    </message>
    <message>
        <source>Import the parcels again, or detach them and give their money to others.</source>
        <translation>필지를 다시 가져오거나, 단계에서 떼고 재원을 다른 필지에 배정하세요.</translation>
    </message>
    <message>
        <source>In a circle no phase can ever begin.</source>
        <translation>서로 기다리면 어느 단계도 시작할 수 없습니다.</translation>
    </message>
    <message>
        <source>Laws and exceptions</source>
        <translation>법령과 특례</translation>
    </message>
    <message>
        <source>Ledger and parcels</source>
        <translation>원장과 필지</translation>
    </message>
    <message>
        <source>Let the phase begin later, or have an exception granted.</source>
        <translation>단계를 늦추거나 특례를 승인받으십시오.</translation>
    </message>
    <message>
        <source>Look at the parcels on the map; import them anew with the right coordinate reference system if they are shifted.</source>
        <translation>지도에서 필지를 확인하고, 위치가 어긋났으면 올바른 좌표계로 다시 가져와 주십시오.</translation>
    </message>
    <message>
        <source>Lower the money, or have the limit raised.</source>
        <translation>금액을 줄이거나 한도를 높이십시오.</translation>
    </message>
    <message>
        <source>Lower the shares, detach the parcels, or correct the phases' dates.</source>
        <translation>지분을 줄이거나, 필지를 단계에서 빼거나, 단계의 일정을 바로잡아 주십시오.</translation>
    </message>
    <message>
        <source>Money after</source>
        <translation>이후 금액</translation>
    </message>
    <message>
        <source>Money and years</source>
        <translation>재원과 연도</translation>
    </message>
    <message>
        <source>Money before</source>
        <translation>이전 금액</translation>
    </message>
    <message>
        <source>Money before the plan's years counts as spent before, after them as later.</source>
        <translation>계획 기간 전의 금액은 기투자, 뒤의 금액은 향후로 셉니다.</translation>
    </message>
    <message>
        <source>Money by district</source>
        <translation>자치구별 금액</translation>
    </message>
    <message>
        <source>Money by project</source>
        <translation>사업별 금액</translation>
    </message>
    <message>
        <source>Money by source</source>
        <translation>재원별 금액</translation>
    </message>
    <message>
        <source>Money by year</source>
        <translation>연도별 금액</translation>
    </message>
    <message>
        <source>Money is planned for the years in which the work is done.</source>
        <translation>재원은 사업을 시행하는 연도에 배정합니다.</translation>
    </message>
    <message>
        <source>Money without parcels counts in the plan's totals, but for no district and in no district package.</source>
        <translation>필지가 없는 재원은 계획의 합계에는 들어가지만, 자치구별 합계와 구별 자료에는 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>Move one of the phases, or correct the dependency.</source>
        <translation>어느 한 단계의 일정을 옮기거나 선후 관계를 고치십시오.</translation>
    </message>
    <message>
        <source>Move the money to other years, or correct the years and dates.</source>
        <translation>재원의 연도를 옮기거나, 기간과 일정을 바로잡아 주십시오.</translation>
    </message>
    <message>
        <source>Move the money, or correct the years of the district's part.</source>
        <translation>금액을 옮기거나 자치구의 참여 연도를 고치십시오.</translation>
    </message>
    <message>
        <source>No leftover won: equal remainders and weights, but other parcel numbers come first (number {rank}, there are {left}).</source>
        <translation>남은 1원을 받지 않음: 나머지와 가중치는 같지만 필지번호가 앞선 필지가 있습니다({rank}번째, 남은 금액 {left}원).</translation>
    </message>
    <message>
        <source>No leftover won: equal remainders, but others weigh more (number {rank}, there are {left}).</source>
        <translation>남은 1원을 받지 않음: 나머지는 같지만 가중치가 더 큰 필지가 있습니다({rank}번째, 남은 금액 {left}원).</translation>
    </message>
    <message>
        <source>No leftover won: its remainder is number {rank}, there are {left}.</source>
        <translation>남은 1원을 받지 않음: 나머지가 큰 순서로 {rank}번째인데 남은 금액은 {left}원입니다.</translation>
    </message>
    <message>
        <source>No parcel here can take {won} won of “{source}” in {year}: none lies here, or all amounts are fixed by hand. Free an amount, or attach parcels.</source>
        <translation>{year}년 “{source}” {won}원을 받을 필지가 없습니다. 여기에 필지가 없거나 모든 금액이 고정되어 있습니다. 고정을 풀거나 필지를 연결하십시오.</translation>
    </message>
    <message>
        <source>No parcel was chosen. Select parcels, then attach them.</source>
        <translation>선택한 필지가 없습니다. 필지를 선택한 뒤 연결하십시오.</translation>
    </message>
    <message>
        <source>No phase has parcels here, so the money has nowhere to go. Attach parcels to a phase first.</source>
        <translation>여기에 필지가 있는 단계가 없어 금액을 넣을 곳이 없습니다. 먼저 단계에 필지를 연결하십시오.</translation>
    </message>
    <message>
        <source>None of these parcels is attached to the phase.</source>
        <translation>이 필지 중 단계에 연결된 것이 없습니다. 연결된 필지를 선택하십시오.</translation>
    </message>
    <message>
        <source>Not placed on parcels</source>
        <translation>필지에 배분하지 않음</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>Nothing for projects without a place; else spread it over parcels.</source>
        <translation>위치가 없는 사업이면 그대로 두고, 아니면 필지에 배분해 주십시오.</translation>
    </message>
    <message>
        <source>Nothing was found. The plan is in order.</source>
        <translation>발견된 사항이 없습니다. 계획에 문제가 없습니다.</translation>
    </message>
    <message>
        <source>Nothing, if that is meant; else correct the years.</source>
        <translation>의도한 것이면 그대로 두고, 아니면 연도를 바로잡아 주십시오.</translation>
    </message>
    <message>
        <source>Nothing, if the plan also shows what was done before; else choose the years of the law's horizon.</source>
        <translation>지난 사업도 함께 보이려는 것이면 그대로 두고, 아니면 법정 계획 기간에 맞추십시오.</translation>
    </message>
    <message>
        <source>Nothing, if they are meant to overlap; else correct a date.</source>
        <translation>겹치게 하려는 것이면 그대로 두고, 아니면 날짜를 고치십시오.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>On what terms this money was spread is not recorded, and no way to weigh gives these amounts: they were entered or changed by hand, or parcels, areas or prices have changed since.</source>
        <translation>이 금액을 어떤 조건으로 배분했는지 기록이 없고, 어느 배분 기준으로도 이 금액이 나오지 않습니다. 직접 입력했거나 고친 금액이거나, 그 뒤에 필지·면적·공시지가가 바뀌었습니다.</translation>
    </message>
    <message>
        <source>One leftover won: equal remainders and weights, and its parcel number comes first (number {rank} of {left}).</source>
        <translation>남은 1원을 받음: 나머지와 가중치가 같고 필지번호가 앞섭니다({left}개 중 {rank}번째).</translation>
    </message>
    <message>
        <source>One leftover won: equal remainders, and it weighs more (number {rank} of {left}).</source>
        <translation>남은 1원을 받음: 나머지가 같고 가중치가 더 큽니다({left}개 중 {rank}번째).</translation>
    </message>
    <message>
        <source>One leftover won: its remainder is number {rank} of {left}.</source>
        <translation>남은 1원을 받음: 나머지가 큰 순서로 {left}개 중 {rank}번째입니다.</translation>
    </message>
    <message>
        <source>Other edits were made in “{layer}” since. Undo those first, in QGIS's own Undo/Redo panel.</source>
        <translation>그 뒤에 “{layer}”에서 다른 편집이 있었습니다. QGIS의 실행 취소/다시 실행 패널에서 그 편집을 먼저 취소하십시오.</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>필지</translation>
    </message>
    <message>
        <source>Parcel {pnu} cannot be carried over: {absent} is not in the plan. Choose successors that are, or import them first.</source>
        <translation>{pnu} 필지를 승계할 수 없습니다. {absent} 필지가 계획에 없습니다. 계획에 있는 승계 필지를 고르거나 먼저 가져오세요.</translation>
    </message>
    <message>
        <source>Parcel {pnu} has no successor. Name one, or keep the parcel as it is.</source>
        <translation>{pnu} 필지의 승계 필지가 없습니다. 승계 필지를 지정하거나 그대로 두기를 선택하세요.</translation>
    </message>
    <message>
        <source>Parcel {pnu} is gone and cannot be its own successor. Name another parcel, or keep this one as it is.</source>
        <translation>{pnu} 필지는 말소되어 스스로를 승계할 수 없습니다. 다른 필지를 지정하거나 그대로 두기를 선택하세요.</translation>
    </message>
    <message>
        <source>Parcel {pnu} is listed in district {district}, its number says {own}.</source>
        <translation>필지 {pnu}: 자치구 코드는 {district}인데 번호의 자치구 코드는 {own}입니다.</translation>
    </message>
    <message>
        <source>Parcel {pnu} is not among the moved parcels that wait to be carried over.</source>
        <translation>{pnu} 필지는 승계 대기 필지가 아닙니다.</translation>
    </message>
    <message>
        <source>Parcel {pnu} is not in Seoul: its number does not begin with 11.</source>
        <translation>필지 {pnu}은(는) 서울시 필지가 아닙니다. 번호가 11로 시작하지 않습니다.</translation>
    </message>
    <message>
        <source>Parcels that differ: {count}</source>
        <translation>서로 다른 필지: {count}개</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Phases and money belong on the parcels that the cadastre has now.</source>
        <translation>단계와 재원은 현재 지적도에 있는 필지에 있어야 합니다.</translation>
    </message>
    <message>
        <source>Phases and money belong on the parcels that the plan has.</source>
        <translation>단계와 재원은 계획에 있는 필지에 있어야 합니다.</translation>
    </message>
    <message>
        <source>Phases follow each other in the order of their numbers.</source>
        <translation>단계는 순서대로 이어져야 합니다.</translation>
    </message>
    <message>
        <source>Phases that differ: {count}</source>
        <translation>서로 다른 단계: {count}개</translation>
    </message>
    <message>
        <source>Plan a centre with its functions, or enter the one there is.</source>
        <translation>기능을 갖춘 센터를 계획하거나, 이미 있는 센터를 입력하십시오.</translation>
    </message>
    <message>
        <source>Plan the district's share in the first year of city support.</source>
        <translation>시비가 지원되는 첫해에 자치구 부담분을 계획하십시오.</translation>
    </message>
    <message>
        <source>Remove a dependency</source>
        <translation>선후 관계 삭제</translation>
    </message>
    <message>
        <source>Remove a target of a phase</source>
        <translation>단계 목표 삭제</translation>
    </message>
    <message>
        <source>Reviews and mid-term plan</source>
        <translation>심사와 중기계획</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Schedule and order</source>
        <translation>일정과 순서</translation>
    </message>
    <message>
        <source>Seoul and a district run it: the stricter of both rules counts.</source>
        <translation>시·구 공동 시행이므로 두 기준 가운데 엄격한 쪽을 적용했습니다.</translation>
    </message>
    <message>
        <source>Set a target of a phase</source>
        <translation>단계 목표 설정</translation>
    </message>
    <message>
        <source>Set in the plan as: {basis} ({source}).</source>
        <translation>계획에 정한 값의 근거: {basis}({source}).</translation>
    </message>
    <message>
        <source>Set in the plan as: {basis}.</source>
        <translation>계획에 정한 값의 근거: {basis}.</translation>
    </message>
    <message>
        <source>Set targets</source>
        <translation>목표 설정</translation>
    </message>
    <message>
        <source>Show the money as later, and take it into the mid-term fiscal plan when its years come.</source>
        <translation>향후 재원으로 보이고, 해당 연도가 되면 중기지방재정계획에 반영하십시오.</translation>
    </message>
    <message>
        <source>Somebody without a name</source>
        <translation>이름 없는 사용자</translation>
    </message>
    <message>
        <source>Spread money</source>
        <translation>재원 배분</translation>
    </message>
    <message>
        <source>Spread over {count} parcels by: {way}.</source>
        <translation>필지 {count}개에 배분했습니다. 배분 기준: {way}.</translation>
    </message>
    <message>
        <source>Spread the district money over parcels of the district that pays.</source>
        <translation>구비를 부담하는 자치구의 필지에 배분하십시오.</translation>
    </message>
    <message>
        <source>Spread the money of these years anew; the rows then get their own id.</source>
        <translation>해당 연도의 재원을 다시 배분하면 식별자가 바로잡힙니다.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Success is measured from a baseline to a target, for a goal of the city.</source>
        <translation>성과는 서울플랜 목표에 맞추어 기준값에서 목표값까지로 잽니다.</translation>
    </message>
    <message>
        <source>Such rows count in the plan's totals, but in no project and no phase.</source>
        <translation>이런 행은 계획 전체 합계에는 들어가지만 어느 사업과 단계에도 들지 않습니다.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>자료</translation>
    </message>
    <message>
        <source>Take the money out of these years, or have a changed project reviewed again and enter the result.</source>
        <translation>해당 연도의 금액을 빼거나, 사업을 바꿔 다시 심사받고 결과를 입력하십시오.</translation>
    </message>
    <message>
        <source>Targets and indicators</source>
        <translation>목표와 성과지표</translation>
    </message>
    <message>
        <source>Targets and limits</source>
        <translation>목표와 한도</translation>
    </message>
    <message>
        <source>The district's part in “{programme}”.</source>
        <translation>‘{programme}’의 자치구 참여 내용.</translation>
    </message>
    <message>
        <source>The exception holds from {first} to {last} only.</source>
        <translation>특례 기간은 {first}부터 {last}까지입니다.</translation>
    </message>
    <message>
        <source>The file of the scenario “{name}” is not at {path}. Put it back there, or drop the scenario.</source>
        <translation>시나리오 “{name}”의 파일이 {path}에 없습니다. 파일을 그 위치에 되돌려 놓거나 시나리오를 폐기하십시오.</translation>
    </message>
    <message>
        <source>The first five digits of a parcel number name its district.</source>
        <translation>필지고유번호의 앞 다섯 자리는 자치구 코드입니다.</translation>
    </message>
    <message>
        <source>The identifier is made from the cell, so that rows of several offices merge.</source>
        <translation>여러 기관의 자료를 합칠 수 있도록 식별자는 단계·필지·연도·재원으로 만듭니다.</translation>
    </message>
    <message>
        <source>The ledger in {path} cannot be read now: {reason}. Try again.</source>
        <translation>{path}의 재원 원장을 지금 읽을 수 없습니다({reason}). 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The phase has no parcels. Attach parcels first, or record the money as not placed.</source>
        <translation>단계에 필지가 없습니다. 먼저 필지를 연결하거나, 필지 미배정 금액으로 기록하십시오.</translation>
    </message>
    <message>
        <source>The phase is no longer in the plan. Choose another.</source>
        <translation>이 단계는 계획에 더 이상 없습니다. 다른 단계를 선택하십시오.</translation>
    </message>
    <message>
        <source>The phase would end on {end}, before it begins on {start}. Choose a later end.</source>
        <translation>단계의 종료일({end})이 시작일({start})보다 앞섭니다. 더 늦은 종료일을 고르십시오.</translation>
    </message>
    <message>
        <source>The phase “{phase}” has no parcels. Attach parcels first, or record the money as not placed.</source>
        <translation>단계 “{phase}”에 필지가 없습니다. 먼저 필지를 연결하거나 금액을 미배치로 기록하십시오.</translation>
    </message>
    <message>
        <source>The phases would wait for each other in a circle, and none could begin. Choose another phase, or remove a dependency first.</source>
        <translation>단계들이 서로를 기다리게 되어 아무 단계도 시작할 수 없습니다. 다른 단계를 고르거나 선후 관계를 먼저 삭제하십시오.</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>계획</translation>
    </message>
    <message>
        <source>The plan already has a scenario “{name}”. Choose another name.</source>
        <translation>계획에 시나리오 “{name}”이(가) 이미 있습니다. 다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>The plan cannot run from {start} to {end}. Choose years between {first} and {last}, the first before the last.</source>
        <translation>계획 기간을 {start}년부터 {end}년까지로 할 수 없습니다. {first}년에서 {last}년 사이에서 시작 연도를 종료 연도보다 앞서게 고르십시오.</translation>
    </message>
    <message>
        <source>The plan has no phase “{phase}”. Its phases are: {known}.</source>
        <translation>계획에 단계 “{phase}”이(가) 없습니다. 있는 단계: {known}.</translation>
    </message>
    <message>
        <source>The plan has no scenario “{name}”. Its scenarios are: {known}.</source>
        <translation>계획에 시나리오 “{name}”이(가) 없습니다. 있는 시나리오: {known}.</translation>
    </message>
    <message>
        <source>The plan of the scenario “{name}” is not at {path}. Open the plan where it is now.</source>
        <translation>시나리오 “{name}”의 원래 계획이 {path}에 없습니다. 지금 있는 위치에서 계획을 여십시오.</translation>
    </message>
    <message>
        <source>The plan says how the two depend on each other: {kind}.</source>
        <translation>계획에 정한 두 단계의 관계: {kind}.</translation>
    </message>
    <message>
        <source>The plan sets this limit for the phase.</source>
        <translation>이 단계에 정해 둔 한도입니다.</translation>
    </message>
    <message>
        <source>The plan spans {years} years ({first} to {last}); a plan under the law has a horizon of {limit} years.</source>
        <translation>계획 기간이 {years}년({first}~{last})입니다. 법정 계획 기간은 {limit}년입니다.</translation>
    </message>
    <message>
        <source>The plan was changed since the scenario “{name}” was made ({changes}). Adopting it would undo these changes. Compare the two first; to adopt it all the same, say so.</source>
        <translation>시나리오 “{name}”을(를) 만든 뒤 계획이 변경되었습니다({changes}). 채택하면 이 변경이 취소됩니다. 먼저 둘을 비교하십시오. 그래도 채택하려면 변경을 취소해도 된다고 지정하십시오.</translation>
    </message>
    <message>
        <source>The plan was made on {made}. Choose a later time.</source>
        <translation>계획은 {made}에 만들었습니다. 더 늦은 시각을 고르십시오.</translation>
    </message>
    <message>
        <source>The plan was made on {made}; it cannot have been put before the council on {day}. Choose a later day.</source>
        <translation>계획은 {made}에 만들었으므로 {day}에 시의회에 보고할 수 없습니다. 더 늦은 날짜를 고르십시오.</translation>
    </message>
    <message>
        <source>The project already has phases of “{scheme}”. Change those, or delete them first.</source>
        <translation>사업에 이미 ‘{scheme}’ 단계가 있습니다. 그 단계를 고치거나 먼저 삭제하십시오.</translation>
    </message>
    <message>
        <source>The project is no longer in the plan. Choose another.</source>
        <translation>사업이 더 이상 계획에 없습니다. 다른 사업을 고르십시오.</translation>
    </message>
    <message>
        <source>The results “{first}” and “{second}” forbid budgeting.</source>
        <translation>심사 결과가 ‘{first}’나 ‘{second}’이면 예산을 편성할 수 없습니다.</translation>
    </message>
    <message>
        <source>The scenario “{name}” uses {count} rows of “{parent}” that the plan does not have (e.g. {example}). Add them to the plan first. Nothing was changed.</source>
        <translation>시나리오 “{name}”이(가) 쓰는 “{parent}” {count}행이 계획에 없습니다(예: {example}). 먼저 계획에 추가하십시오. 아무것도 변경되지 않았습니다.</translation>
    </message>
    <message>
        <source>The share {share} is not possible. Give a share above 0 and up to 1.</source>
        <translation>지분 {share}은(는) 쓸 수 없습니다. 0보다 크고 1 이하인 지분을 입력하십시오.</translation>
    </message>
    <message>
        <source>The shares of the successors of {pnu} cannot be used. Give zero or positive numbers, not all zero.</source>
        <translation>{pnu} 필지의 승계 비율을 쓸 수 없습니다. 0 이상의 수를 넣되, 모두 0이어서는 안 됩니다.</translation>
    </message>
    <message>
        <source>The table of projects is not in the QGIS project. Open the plan again with “Open plan”.</source>
        <translation>QGIS 프로젝트에 사업 표가 없습니다. “계획 열기”로 계획을 다시 여십시오.</translation>
    </message>
    <message>
        <source>The table of targets is not in the QGIS project. Open the plan again with “Open plan”.</source>
        <translation>재원 목표 표가 QGIS 프로젝트에 없습니다. “계획 열기”로 계획을 다시 여십시오.</translation>
    </message>
    <message>
        <source>The target has no name. Say what is to be reached.</source>
        <translation>목표의 이름이 없습니다. 무엇을 달성할지 적으십시오.</translation>
    </message>
    <message>
        <source>The terms of the spread are not recorded; these amounts are those of a spread over {count} parcels by: {way}.</source>
        <translation>배분 조건의 기록은 없으나, 필지 {count}개에 다음 기준으로 배분한 금액과 같습니다: {way}.</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>당시</translation>
    </message>
    <message>
        <source>There is a project called “{name}” already. Choose it, or give another name.</source>
        <translation>“{name}”이라는 사업이 이미 있습니다. 그 사업을 선택하거나 다른 이름을 입력하십시오.</translation>
    </message>
    <message>
        <source>There is no amount here yet. Enter an amount first, then fix it.</source>
        <translation>아직 금액이 없습니다. 금액을 먼저 입력한 뒤 고정하십시오.</translation>
    </message>
    <message>
        <source>There is no money in this year and source.</source>
        <translation>이 연도와 재원에는 금액이 없습니다.</translation>
    </message>
    <message>
        <source>There is no money of “{source}” in {year} here yet, so it is not clear which of {count} phases should get it. Choose a phase, then enter the amount there.</source>
        <translation>여기에는 아직 {year}년 “{source}” 금액이 없어 단계 {count}개 중 어느 단계에 넣을지 알 수 없습니다. 단계를 선택한 뒤 그 단계에 금액을 입력하십시오.</translation>
    </message>
    <message>
        <source>These phases wait for each other: {phases}.</source>
        <translation>다음 단계가 서로를 기다립니다: {phases}.</translation>
    </message>
    <message>
        <source>This money has no place, so nothing was spread.</source>
        <translation>필지가 정해지지 않은 금액이라 배분하지 않았습니다.</translation>
    </message>
    <message>
        <source>Total of the plan</source>
        <translation>계획 합계</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>What</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>What was copied has {rows} lines and {columns} columns; from the chosen cell on the table has only {lines} and {across}. Choose the cell that the upper left one belongs to, or copy fewer. Nothing was changed.</source>
        <translation>복사한 내용은 {rows}줄 {columns}칸인데, 선택한 셀부터는 {lines}줄 {across}칸만 있습니다. 왼쪽 위 셀이 들어갈 자리를 선택하거나 더 적게 복사하십시오. 아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>What was copied is not a block of cells. Copy the cells in the spreadsheet again. Nothing was changed.</source>
        <translation>복사한 내용이 셀 묶음이 아닙니다. 스프레드시트에서 셀을 다시 복사하십시오. 아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>기준값</translation>
    </message>
    <message>
        <source>goal of the 2040 Seoul Plan</source>
        <translation>2040 서울플랜 목표</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation>시행일 미정</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>필지 미배분</translation>
    </message>
    <message>
        <source>only in “{name}”</source>
        <translation>“{name}”에만 있음</translation>
    </message>
    <message>
        <source>target per phase</source>
        <translation>단계별 목표값</translation>
    </message>
    <message>
        <source>the district</source>
        <translation>해당 자치구</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>{a} → {b} · compared on {day} · unit: won</source>
        <translation>{a} → {b} · 비교일 {day} · 단위: 원</translation>
    </message>
    <message>
        <source>{cell}: amounts and shares, or two different amounts, are given for the same money. Change one of them at a time. Nothing was changed.</source>
        <translation>{cell}: 같은 금액에 금액과 비율이 함께, 또는 서로 다른 금액이 주어졌습니다. 한 번에 하나만 바꾸십시오. 아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>{cell}: the shares come to {percent} %, and no other source has money that could take the rest. Enter an amount for another source first. Nothing was changed.</source>
        <translation>{cell}: 비율의 합이 {percent}%인데, 나머지를 받을 다른 재원의 금액이 없습니다. 먼저 다른 재원에 금액을 입력하십시오. 아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>{cell}: the shares come to {percent} %, more than 100 %. Nothing was changed.</source>
        <translation>{cell}: 비율의 합이 {percent}%로 100%를 넘습니다. 아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>{cell}: there is no money to share. Enter amounts first. Nothing was changed.</source>
        <translation>{cell}: 나눌 금액이 없습니다. 먼저 금액을 입력하십시오. 아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>{cell}: “{text}” cannot be set here, this amount is computed and comes to {won}. Leave it blank, or mend what it adds up. Nothing was changed.</source>
        <translation>{cell}: 계산값이어서 “{text}”(으)로 정할 수 없으며, 계산하면 {won}입니다. 비워 두거나 합산하는 금액을 고치십시오. 아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>{cell}: “{text}” is more than a plan can hold. Look whether the unit is right. Nothing was changed.</source>
        <translation>{cell}: “{text}”은(는) 계획에 담을 수 있는 금액보다 큽니다. 단위가 맞는지 확인하십시오. 아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>{cell}: “{text}” is negative. Money of a plan is zero or more. Nothing was changed.</source>
        <translation>{cell}: “{text}”은(는) 음수입니다. 계획의 금액은 0 이상이어야 합니다. 아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>{cell}: “{text}” is not a share. Enter a number from 0 to 100. Nothing was changed.</source>
        <translation>{cell}: “{text}”은(는) 비율이 아닙니다. 0에서 100 사이의 숫자를 입력하십시오. 아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>{cell}: “{text}” is not an amount of money. Enter a number, e.g. 1,234.5. Nothing was changed.</source>
        <translation>{cell}: “{text}”은(는) 금액이 아닙니다. 1,234.5와 같은 숫자를 입력하십시오. 아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>{cell}: “{text}” is not in whole won. Use fewer decimals. Nothing was changed.</source>
        <translation>{cell}: “{text}”은(는) 1원 단위로 떨어지지 않습니다. 소수 자릿수를 줄이십시오. 아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>{count} amounts add up figures of different basis or source and now have the weakest basis; the first is {phase}, parcel {pnu}, {year}.</source>
        <translation>근거나 출처가 다른 금액이 합쳐진 칸이 {count}개 있어 가장 약한 근거로 적었습니다. 첫 칸은 {phase}, 필지 {pnu}, {year}년입니다.</translation>
    </message>
    <message>
        <source>{count} ledger rows with {won} won belong to a phase that is gone.</source>
        <translation>단계가 없어진 원장 행 {count}건({won}원)이 있습니다.</translation>
    </message>
    <message>
        <source>{count} moved parcels have no successor in the plan and were left, the first is {first}. Name successors, or keep them as they are.</source>
        <translation>승계 필지가 계획에 없는 {count}개 필지는 그대로 두었습니다. 첫 필지는 {first}입니다. 승계 필지를 지정하거나 그대로 두기를 선택하세요.</translation>
    </message>
    <message>
        <source>{count} of the chosen templates are not offered here. Choose again.</source>
        <translation>고른 서식 가운데 {count}개는 여기에서 쓸 수 없습니다. 다시 고르십시오.</translation>
    </message>
    <message>
        <source>{count} of the parcels are not in the plan, the first is {first}. Import them first.</source>
        <translation>필지 {count}개가 계획에 없습니다(첫 필지 {first}). 먼저 필지를 가져오십시오.</translation>
    </message>
    <message>
        <source>{count} of the parcels carry {won} won in this phase. Remove their money too, or leave them attached.</source>
        <translation>{count}필지에 이 단계의 금액 {won}원이 있습니다. 금액도 함께 삭제하거나 연결을 그대로 두십시오.</translation>
    </message>
    <message>
        <source>{count} parcels are shared out to more than 100 % at the same time, the first is {first}: {phases}.</source>
        <translation>필지 {count}개의 지분 합계가 같은 기간에 100 %를 넘습니다. 첫 필지는 {first}입니다: {phases}.</translation>
    </message>
    <message>
        <source>{count} parcels are shared out to more than 100 % if the phases without dates run at the same time, the first is {first}: {phases}.</source>
        <translation>날짜 없는 단계가 같은 시기라면 필지 {count}개의 지분 합이 100%를 넘습니다. 첫 필지는 {first}입니다: {phases}.</translation>
    </message>
    <message>
        <source>{count} parcels belong to a phase that is gone.</source>
        <translation>단계가 없어진 필지 연결 {count}건이 있습니다.</translation>
    </message>
    <message>
        <source>{count} parcels have no official price, the first is {first}. Spread by area, or enter the prices first.</source>
        <translation>필지 {count}개에 공시지가가 없습니다(첫 필지 {first}). 면적으로 배분하거나 공시지가를 먼저 입력하십시오.</translation>
    </message>
    <message>
        <source>{count} parcels of the phase have no weight set by hand, the first is {first}. Enter their weights in the table of the phase's parcels, or spread by area.</source>
        <translation>직접 입력한 가중치가 없는 단계 필지가 {count}개 있습니다(첫 필지 {first}). 단계 필지 표에 가중치를 입력하거나 면적 기준으로 배분하십시오.</translation>
    </message>
    <message>
        <source>{count} parcels with numbers of {district} lie more than {metres} m outside it; the first is {first}.</source>
        <translation>번호로는 {district}인 필지 {count}개가 자치구 경계에서 {metres} m 넘게 벗어나 있습니다. 첫 필지는 {first}입니다.</translation>
    </message>
    <message>
        <source>{count} parcels with phases or money were split, merged or renumbered in a newer cadastre and wait to be carried over; they hold {won} won. The first is {first}.</source>
        <translation>단계나 재원이 있는 {count}개 필지가 새 지적도에서 분할·합병되거나 지번이 바뀌어 승계를 기다립니다. 재원은 모두 {won}원이며, 첫 필지는 {first}입니다.</translation>
    </message>
    <message>
        <source>{count} rows that you changed or removed are no longer in {path}: a tool or another program has changed the plan since. Nothing was saved. Discard your edits and repeat them on the plan as it is now.</source>
        <translation>수정하거나 삭제하신 행 {count}개가 {path}에 더 이상 없습니다. 그사이 도구나 다른 프로그램이 계획을 바꾸었습니다. 아무것도 저장하지 않았습니다. 편집 내용을 취소한 뒤 현재 계획에서 다시 편집하십시오.</translation>
    </message>
    <message>
        <source>{count} totals of the plan are not the sum of their ledger rows.</source>
        <translation>계획의 합계 {count}건이 원장 행의 합과 다릅니다.</translation>
    </message>
    <message>
        <source>{department} (from {day})</source>
        <translation>{department}({day}부터)</translation>
    </message>
    <message>
        <source>{district} has {won} won less: money went with the ground.</source>
        <translation>{district} 재원이 {won}원 줄었습니다. 토지와 함께 옮겨 간 금액입니다.</translation>
    </message>
    <message>
        <source>{district} has {won} won more: money came with the ground.</source>
        <translation>{district} 재원이 {won}원 늘었습니다. 토지와 함께 옮겨 온 금액입니다.</translation>
    </message>
    <message>
        <source>{fixed} won of “{source}” in {year} are fixed by hand, more than {won} won. Enter at least the fixed amount, or free it first.</source>
        <translation>{year}년 “{source}”에서 고정된 금액 {fixed}원이 입력한 {won}원보다 큽니다. 고정된 금액 이상을 입력하거나 먼저 고정을 푸십시오.</translation>
    </message>
    <message>
        <source>{heir} cannot be the successor of {pnu}: it is gone itself. Name another parcel.</source>
        <translation>{heir} 필지도 말소되어 {pnu} 필지를 승계할 수 없습니다. 다른 필지를 지정하세요.</translation>
    </message>
    <message>
        <source>{hub} has no support centre that operates.</source>
        <translation>{hub}: 운영 중인 혁신지원센터가 없습니다.</translation>
    </message>
    <message>
        <source>{hub}: no operating centre offers: {functions}.</source>
        <translation>{hub}: 운영 중인 센터에 없는 기능은 {functions}입니다.</translation>
    </message>
    <message>
        <source>{law}: in force on {day} ({source}).</source>
        <translation>{law}: 시행일 {day}({source}).</translation>
    </message>
    <message>
        <source>{law}: in force on {day}.</source>
        <translation>{law}: 시행일 {day}.</translation>
    </message>
    <message>
        <source>{mend} Exception route: {route}.</source>
        <translation>{mend} 특례 경로: {route}.</translation>
    </message>
    <message>
        <source>{need} In {year} the hub had no local body ({source}).</source>
        <translation>{need} {year}년 이 거점에는 현장 조직이 없었습니다({source}).</translation>
    </message>
    <message>
        <source>{path} is not the scenario “{name}” of this plan. Put the right file there, or drop the scenario.</source>
        <translation>{path}은(는) 이 계획의 시나리오 “{name}”이(가) 아닙니다. 맞는 파일을 놓거나 시나리오를 폐기하십시오.</translation>
    </message>
    <message>
        <source>{path} is the scenario “{name}” itself. Make scenarios from the plan it belongs to.</source>
        <translation>{path}은(는) 시나리오 “{name}”입니다. 시나리오는 원래 계획에서 만드십시오.</translation>
    </message>
    <message>
        <source>{phase} begins on {day}, before the earlier phase {other} begins ({other_day}).</source>
        <translation>{phase}: 시작일({day})이 앞 단계 “{other}”의 시작일({other_day})보다 빠릅니다.</translation>
    </message>
    <message>
        <source>{phase} begins on {day}, before {law} is in force ({in_force}).</source>
        <translation>{phase}: {day}에 시작하지만 {law} 시행일({in_force})보다 이릅니다.</translation>
    </message>
    <message>
        <source>{phase} begins on {day}, but {law} is not in force yet (state: {state}).</source>
        <translation>{phase}: {day}에 시작하지만 {law} 요건이 아직 시행되지 않았습니다(상태: {state}).</translation>
    </message>
    <message>
        <source>{phase} begins on {day}, while earlier phases still run: {others}.</source>
        <translation>{phase}: 앞 단계({others})가 끝나기 전인 {day}에 시작합니다.</translation>
    </message>
    <message>
        <source>{phase} begins on {day}; it may begin on {first} at the earliest, counted from the end of {other} ({other_end}).</source>
        <translation>{phase}: {day}에 시작하지만, {other} 종료({other_end})를 기준으로 빨라도 {first}에 시작할 수 있습니다.</translation>
    </message>
    <message>
        <source>{phase} begins on {day}; it may begin on {first} at the earliest, counted from the start of {other} ({other_start}).</source>
        <translation>{phase}: {day}에 시작하지만, {other} 시작({other_start})을 기준으로 빨라도 {first}에 시작할 수 있습니다.</translation>
    </message>
    <message>
        <source>{phase} cannot go on: {law} stands against it.</source>
        <translation>{phase}: {law} 규정 때문에 추진할 수 없습니다.</translation>
    </message>
    <message>
        <source>{phase} covers {area} m²; its limit is {limit} m².</source>
        <translation>{phase}: 면적이 {area}㎡로, 한도 {limit}㎡를 넘습니다.</translation>
    </message>
    <message>
        <source>{phase} ends on {day}, before the earlier phase {other} ends ({other_day}).</source>
        <translation>{phase}: 종료일({day})이 앞 단계 “{other}”의 종료일({other_day})보다 빠릅니다.</translation>
    </message>
    <message>
        <source>{phase} ends on {end}; it may end on {first} at the earliest, counted from the end of {other} ({other_end}).</source>
        <translation>{phase}: {end}에 끝나지만, {other} 종료({other_end})를 기준으로 빨라도 {first}에 끝날 수 있습니다.</translation>
    </message>
    <message>
        <source>{phase} has no target.</source>
        <translation>{phase}: 목표가 없습니다.</translation>
    </message>
    <message>
        <source>{phase} has {count} parcels that are gone, the first is {first}.</source>
        <translation>{phase}: 없어진 필지가 {count}개 붙어 있습니다. 첫 필지는 {first}입니다.</translation>
    </message>
    <message>
        <source>{phase} has {count} parcels; its limit is {limit} parcels.</source>
        <translation>{phase}: 필지가 {count}개로, 한도 {limit}개를 넘습니다.</translation>
    </message>
    <message>
        <source>{phase} has {won} won on {count} parcels that are gone, the first is {first}.</source>
        <translation>{phase}: 없어진 {count}개 필지에 {won}원이 남아 있습니다. 첫 필지는 {first}입니다.</translation>
    </message>
    <message>
        <source>{phase} runs from {start} to {end}, outside the project's years {first} to {last}.</source>
        <translation>{phase}: 일정({start}~{end})이 사업 기간({first}~{last}년)을 벗어납니다.</translation>
    </message>
    <message>
        <source>{phase}: the exception from {law} ends on {day}, before the phase ends or the law is in force.</source>
        <translation>{phase}: {law} 특례가 단계 종료나 법령 시행보다 앞선 {day}에 끝납니다.</translation>
    </message>
    <message>
        <source>{phase}: the exception from {law} expired on {day}, and the law is not in force yet.</source>
        <translation>{phase}: {law} 특례가 {day}에 끝났고 법령은 아직 시행되지 않았습니다.</translation>
    </message>
    <message>
        <source>{phase}: the target “{target}” was due on {day} and is still open.</source>
        <translation>{phase}: 목표 ‘{target}’의 기한({day})이 지났지만 확인되지 않았습니다.</translation>
    </message>
    <message>
        <source>{phase}: {count} ledger rows have an identifier that is not that of their phase, parcel, year and source.</source>
        <translation>{phase}: 재원 원장 {count}행의 식별자가 단계·필지·연도·재원과 맞지 않습니다.</translation>
    </message>
    <message>
        <source>{phase}: {count} parcels are attached, but no money yet.</source>
        <translation>{phase}: 필지 {count}개가 있으나 재원이 아직 없습니다.</translation>
    </message>
    <message>
        <source>{phase}: {won} won are not placed on parcels.</source>
        <translation>{phase}: {won}원이 필지에 배분되지 않았습니다.</translation>
    </message>
    <message>
        <source>{phase}: {won} won stand in {year}, outside the plan's years {first} to {last}.</source>
        <translation>{phase}: {year}년의 {won}원이 계획 기간({first}~{last}년) 밖에 있습니다.</translation>
    </message>
    <message>
        <source>{phase}: {won} won stand in {year}, when the phase does not run.</source>
        <translation>{phase}: 단계 기간이 아닌 {year}년에 {won}원이 있습니다.</translation>
    </message>
    <message>
        <source>{phase}: {won} won stand in {year}, when the project does not run.</source>
        <translation>{phase}: 사업 기간이 아닌 {year}년에 {won}원이 있습니다.</translation>
    </message>
    <message>
        <source>{phase}: {won} won stand on {count} parcels that are not attached to the phase; the first is {first}.</source>
        <translation>{phase}: 단계에 속하지 않은 필지 {count}개에 {won}원이 있습니다. 첫 필지는 {first}입니다.</translation>
    </message>
    <message>
        <source>{project} costs {won} won in all and needs an investment review: {rule}.</source>
        <translation>{project}: 총사업비가 {won}원이므로 투자심사를 받아야 합니다({rule}).</translation>
    </message>
    <message>
        <source>{project} costs {won} won in all and needs: {rule}. It was reviewed by another body: {body}.</source>
        <translation>{project}: 총사업비 {won}원은 ‘{rule}’ 대상이나 다른 기관({body})이 심사했습니다.</translation>
    </message>
    <message>
        <source>{project} costs {won} won in all; its review is requested, but not decided: {rule}.</source>
        <translation>{project}: 총사업비 {won}원, ‘{rule}’ 의뢰 후 아직 결정되지 않았습니다.</translation>
    </message>
    <message>
        <source>{project} costs {won} won in all; the review judged {reviewed} won.</source>
        <translation>{project}: 총사업비 {won}원이 심사받은 {reviewed}원보다 많습니다.</translation>
    </message>
    <message>
        <source>{project} has no indicator.</source>
        <translation>{project}: 성과지표가 없습니다.</translation>
    </message>
    <message>
        <source>{project} is new, costs {won} won in all and needs a feasibility study first.</source>
        <translation>{project}: 총사업비 {won}원의 신규 사업이므로 먼저 타당성 조사를 받아야 합니다.</translation>
    </message>
    <message>
        <source>{project} runs for {years} years; continuing expenditure may last {limit}.</source>
        <translation>{project}: 사업 기간이 {years}년입니다. 계속비 연한은 {limit}년입니다.</translation>
    </message>
    <message>
        <source>{project} went to investment review on {day}, before it was entered in the mid-term fiscal plan ({entered}).</source>
        <translation>{project}: 중기지방재정계획 반영({entered}) 전인 {day}에 투자심사를 의뢰했습니다.</translation>
    </message>
    <message>
        <source>{project} went to investment review, but does not stand in the mid-term fiscal plan.</source>
        <translation>{project}: 투자심사를 의뢰했으나 중기지방재정계획에 반영되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>{project}: Seoul runs it, and {won} won are district money.</source>
        <translation>{project}: 서울시가 시행하는데 구비가 {won}원 있습니다.</translation>
    </message>
    <message>
        <source>{project}: central money is {percent} % of the whole; the programme has {range}.</source>
        <translation>{project}: 국비가 총사업비의 {percent}%입니다. 사업 기준은 {range}입니다.</translation>
    </message>
    <message>
        <source>{project}: in {district} the city bears {percent} % of what both pay; {agreed} % stand in the agreement.</source>
        <translation>{project}: {district}에서 시·구 부담 가운데 시비가 {percent}%이지만 협약은 {agreed}%입니다.</translation>
    </message>
    <message>
        <source>{project}: in {district} the city bears {percent} % of what both pay; “{programme}” sets {range}.</source>
        <translation>{project}: {district}에서 시·구 부담 가운데 시비가 {percent}%입니다. ‘{programme}’ 기준은 {range}입니다.</translation>
    </message>
    <message>
        <source>{project}: its first phases begin before these departments: {departments}.</source>
        <translation>{project}: 첫 단계가 다음 부서의 시작일보다 먼저 시작합니다: {departments}.</translation>
    </message>
    <message>
        <source>{project}: its investment review ended with “{result}”, yet {won} won are planned for {years}.</source>
        <translation>{project}: 투자심사 결과가 ‘{result}’인데 {years}년에 {won}원이 편성되어 있습니다.</translation>
    </message>
    <message>
        <source>{project}: the city bears {percent} % of what city and district pay ({won} won); allowed are {range}.</source>
        <translation>{project}: 시·구 부담 가운데 시비가 {percent}%({won}원)입니다. 허용 범위는 {range}입니다.</translation>
    </message>
    <message>
        <source>{project}: the indicator “{indicator}” lacks: {what}.</source>
        <translation>{project}: 성과지표 ‘{indicator}’에 빠진 항목은 {what}입니다.</translation>
    </message>
    <message>
        <source>{project}: {department} is there until {day}; these phases last longer: {phases}.</source>
        <translation>{project}: {department}의 기간은 {day}까지인데 다음 단계는 더 늦게 끝납니다: {phases}.</translation>
    </message>
    <message>
        <source>{project}: {district} gets city money from {first} on, but has no money of its own in the project.</source>
        <translation>{project}: {district}에 {first}년부터 시비가 지원되지만 자치구 부담분이 없습니다.</translation>
    </message>
    <message>
        <source>{project}: {district} gets city money from {first} on, but pays its own share only from {own} on.</source>
        <translation>{project}: {district}에 {first}년부터 시비가 지원되지만 자치구 부담분은 {own}년에야 시작합니다.</translation>
    </message>
    <message>
        <source>{project}: {district} is to pay {won} won in {years}, outside the years of its part in “{programme}” ({first} to {last}).</source>
        <translation>{project}: {district}의 구비 {won}원이 {years}년에 있어 ‘{programme}’ 참여 연도({first}~{last})를 벗어납니다.</translation>
    </message>
    <message>
        <source>{project}: {district} is to pay {won} won, but its part in “{programme}” is only proposed.</source>
        <translation>{project}: {district}에 구비 {won}원이 계획되어 있으나 ‘{programme}’ 참여는 제안 단계입니다.</translation>
    </message>
    <message>
        <source>{project}: {won} won are planned after {year}, the last year of the mid-term fiscal plan.</source>
        <translation>{project}: 중기지방재정계획의 마지막 해인 {year}년 이후에 {won}원이 계획되어 있습니다.</translation>
    </message>
    <message>
        <source>{project}: {won} won of district money have no parcel and so no district.</source>
        <translation>{project}: 구비 {won}원에 필지가 없어 부담할 자치구가 없습니다.</translation>
    </message>
    <message>
        <source>{project}: {won} won of district money have no parcel, and several districts take part: which one pays is open.</source>
        <translation>{project}: 구비 {won}원에 필지가 없고 참여 자치구가 여럿이어서, 어느 구가 부담하는지 정해지지 않았습니다.</translation>
    </message>
    <message>
        <source>{project}: {won} won of district money lie on parcels in {district}, which does not take part ({others} do).</source>
        <translation>{project}: 참여하지 않는 {district}의 필지에 구비 {won}원이 있습니다(참여 자치구: {others}).</translation>
    </message>
    <message>
        <source>{project}: “{rule}” cannot be judged, because the rule is not verified.</source>
        <translation>{project}: ‘{rule}’ 기준이 확인되지 않아 판단할 수 없습니다.</translation>
    </message>
    <message>
        <source>{rule} ({source}).</source>
        <translation>{rule}({source}).</translation>
    </message>
    <message>
        <source>{rule} ({source}; in force from {day}).</source>
        <translation>{rule}({source}, {day} 시행).</translation>
    </message>
    <message>
        <source>{title} · checked on {day}</source>
        <translation>{title} · 점검일 {day}</translation>
    </message>
    <message>
        <source>{what}: {won} won are planned, {over} won less than the target of {limit} won.</source>
        <translation>{what}: 계획 금액 {won}원이 목표 {limit}원보다 {over}원 적습니다.</translation>
    </message>
    <message>
        <source>{what}: {won} won are planned, {over} won more than the limit of {limit} won.</source>
        <translation>{what}: 계획 금액 {won}원이 한도 {limit}원을 {over}원 넘습니다.</translation>
    </message>
    <message>
        <source>{what}: {won} won are planned, {over} won more than the target of {limit} won.</source>
        <translation>{what}: 계획 금액 {won}원이 목표 {limit}원보다 {over}원 많습니다.</translation>
    </message>
    <message>
        <source>{who} changed “{table}” in {path} at {time}, after you began to edit the same. Nothing was saved, and nothing of theirs was overwritten. Look at the changes on the plan board, then discard your edits and repeat them on the plan as it is now.</source>
        <translation>{time}에 {who}이(가) {path}의 “{table}”을(를) 바꾸었습니다. 같은 내용을 편집하기 시작한 뒤의 일입니다. 저장하지 않았고 상대의 변경도 덮어쓰지 않았습니다. 계획 보드에서 변경 이력을 확인한 뒤, 편집을 취소하고 지금의 계획에서 다시 편집하세요.</translation>
    </message>
    <message>
        <source>{who}: {table}, {count} rows</source>
        <translation>{who}: {table} {count}행</translation>
    </message>
    <message>
        <source>{why} ({source}; decided on {day})</source>
        <translation>{why} ({source}, {day} 결정)</translation>
    </message>
    <message>
        <source>{won} won</source>
        <translation>{won}원</translation>
    </message>
    <message>
        <source>{won} won are fixed by hand in other years ({years}). Keep the money of other years, or free these amounts first.</source>
        <translation>다른 연도({years})에 고정된 금액이 {won}원 있습니다. 다른 연도의 금액을 유지하거나 먼저 고정을 푸십시오.</translation>
    </message>
    <message>
        <source>{won} won of it are example figures; without them it would be: {rule}.</source>
        <translation>이 가운데 {won}원은 예시 금액이며, 이를 빼면 ‘{rule}’ 대상입니다.</translation>
    </message>
    <message>
        <source>{won} won of it are example figures; without them no review would be needed.</source>
        <translation>이 가운데 {won}원은 예시 금액이며, 이를 빼면 심사 대상이 아닙니다.</translation>
    </message>
    <message>
        <source>{won} won of it are example figures; without them no study would be needed.</source>
        <translation>이 가운데 {won}원은 예시 금액이며, 이를 빼면 조사 대상이 아닙니다.</translation>
    </message>
    <message>
        <source>{year} is not a fiscal year from {first} to {last}.</source>
        <translation>{year}은(는) {first}~{last}년의 회계연도가 아닙니다.</translation>
    </message>
    <message>
        <source>“{layer}” cannot be edited. The plan is read-only, or open elsewhere.</source>
        <translation>“{layer}”을(를) 편집할 수 없습니다. 계획이 읽기 전용이거나 다른 곳에서 열려 있습니다.</translation>
    </message>
    <message>
        <source>“{layer}” could not be read ({reason}). Nothing was changed. Try again; if it comes back, save your edits and open the project anew.</source>
        <translation>“{layer}” 레이어를 읽지 못했습니다({reason}). 바뀐 것은 없습니다. 다시 시도하고, 되풀이되면 편집 내용을 저장한 뒤 프로젝트를 다시 여십시오.</translation>
    </message>
    <message>
        <source>“{layer}” did not take the edit. Nothing was changed.</source>
        <translation>“{layer}”에 편집 내용을 반영하지 못했습니다. 바뀐 내용이 없습니다.</translation>
    </message>
    <message>
        <source>“{layer}” has a filter, so that a part of the plan is out of sight. Remove the filter of the layer, then try again.</source>
        <translation>“{layer}” 레이어에 필터가 걸려 있어 계획의 일부가 보이지 않습니다. 레이어의 필터를 지운 뒤 다시 하십시오.</translation>
    </message>
    <message>
        <source>“{pnu}” is not a parcel number. A parcel number (PNU) has 19 digits.</source>
        <translation>“{pnu}”은(는) 필지고유번호가 아닙니다. 필지고유번호(PNU)는 19자리 숫자입니다.</translation>
    </message>
    <message>
        <source>“{source}” is not a funding source.</source>
        <translation>“{source}”은(는) 재원이 아닙니다.</translation>
    </message>
    <message>
        <source>“{weight}” is not a way to spread. Choose: {known}.</source>
        <translation>“{weight}”은(는) 배분 방법이 아닙니다. 쓸 수 있는 방법: {known}.</translation>
    </message>
</context>
<context>
    <name>Processing</name>
    <message>
        <source>A set of parcels, as one place</source>
        <translation>필지 묶음(한 장소로)</translation>
    </message>
    <message>
        <source>A table for each</source>
        <translation>표의 구분</translation>
    </message>
    <message>
        <source>About {minutes}:{seconds} left</source>
        <translation>약 {minutes}:{seconds} 남음</translation>
    </message>
    <message>
        <source>Adopt a scenario</source>
        <translation>시나리오 채택</translation>
    </message>
    <message>
        <source>Adopted: {new} rows new, {changed} changed, {gone} removed.</source>
        <translation>채택했습니다: 추가 {new}행, 변경 {changed}행, 삭제 {gone}행.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Allocate funding to a phase</source>
        <translation>단계에 재원 배분</translation>
    </message>
    <message>
        <source>Also one picture per page, in a folder beside the book</source>
        <translation>쪽마다 그림으로도 저장(도면집 옆 폴더)</translation>
    </message>
    <message>
        <source>Also save it inside the plan file</source>
        <translation>계획 파일 안에도 저장</translation>
    </message>
    <message>
        <source>Annex: budget</source>
        <translation>부록: 예산현황</translation>
    </message>
    <message>
        <source>Annex: index of sheets</source>
        <translation>부록: 도엽 색인</translation>
    </message>
    <message>
        <source>Annex: sources</source>
        <translation>부록: 자료 출처</translation>
    </message>
    <message>
        <source>Attach parcels to a phase</source>
        <translation>단계에 필지 연결</translation>
    </message>
    <message>
        <source>Attaches parcels to a phase. Choose them by an expression on the parcel table or by a list of parcel numbers (PNU), separated by commas or line breaks.</source>
        <translation>단계에 필지를 연결합니다. 필지 표에 대한 표현식이나, 쉼표 또는 줄바꿈으로 나눈 필지고유번호(PNU) 목록으로 고릅니다.</translation>
    </message>
    <message>
        <source>BOOK and DEFINITION both name a book. Give one of them.</source>
        <translation>BOOK과 DEFINITION이 모두 도면집을 가리킵니다. 하나만 주십시오.</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>밴드</translation>
    </message>
    <message>
        <source>Basis of the figure</source>
        <translation>금액의 근거</translation>
    </message>
    <message>
        <source>Becomes (table of the plan)</source>
        <translation>가져올 대상(계획의 표)</translation>
    </message>
    <message>
        <source>Beside the maps of the chapters</source>
        <translation>장별 지도와 함께 싣는 것</translation>
    </message>
    <message>
        <source>Book kept in the plan (empty: none)</source>
        <translation>계획에 보관한 도면집(비우면 없음)</translation>
    </message>
    <message>
        <source>Book of</source>
        <translation>도면집 대상</translation>
    </message>
    <message>
        <source>Boundaries of hubs are the notified ones</source>
        <translation>혁신거점 경계는 고시 경계임</translation>
    </message>
    <message>
        <source>Brings a source of the infrastructure catalogue into a plan: a file that the city publishes and you have downloaded, or OpenStreetMap in districts or hubs (needs the network and the Python of the analysis process; see the README). Publisher, licence and date are kept with the rows. A row that cannot be taken is set aside with the reason; the same source again updates and doubles nothing.</source>
        <translation>기반시설 목록의 자료를 계획에 가져옵니다. 시가 공표하여 내려받은 파일이거나, 자치구·혁신거점 범위의 OpenStreetMap입니다(네트워크와 분석용 Python이 필요합니다. README 참조). 발행, 이용 조건, 기준일을 자료와 함께 보관합니다. 반영할 수 없는 행은 사유와 함께 보류하며, 같은 자료를 다시 가져오면 갱신할 뿐 중복하지 않습니다.</translation>
    </message>
    <message>
        <source>Brings hubs, regeneration zones or infrastructure into a plan from a map file or a CSV with coordinates. Encoding, coordinate system and columns are recognised and tested; a field map says it better where needed: JSON such as {"name": "시설명", "kind": "=transit"}, a .json file, or the name of one kept in the plan. The boundary of a hub replaces the reference extent, and the report names both. Zones that overlap are all kept and listed. A row that cannot be taken is set aside with the reason; the same file again updates and doubles nothing.</source>
        <translation>지도 파일이나 좌표가 있는 CSV에서 혁신거점, 도시재생 구역, 기반시설을 계획으로 가져옵니다. 문자 인코딩·좌표계·열의 뜻을 알아내고 검사합니다. 필요하면 필드 대응표로 지정합니다: {"name": "시설명", "kind": "=transit"} 같은 JSON, .json 파일, 또는 계획에 저장한 대응표 이름. 혁신거점의 경계는 참고 범위를 대신하며 보고서에 둘 다 적습니다. 서로 겹치는 구역은 모두 두고 목록으로 보여 줍니다. 넣을 수 없는 행은 사유와 함께 보류합니다. 같은 파일을 다시 가져오면 갱신할 뿐 겹쳐 넣지 않습니다.</translation>
    </message>
    <message>
        <source>Brings parcels into a plan from a GeoPackage, shapefile, GeoJSON, CSV with WKT or any other vector file. Encoding, coordinate system and columns are recognised and tested: a parcel must lie in the legal dong of its number. Shapes are repaired; a row that cannot be taken is set aside with the reason. Parcels that the plan has already are updated and keep their phases and money.</source>
        <translation>GeoPackage, 셰이프파일, GeoJSON, WKT가 든 CSV 등 벡터 파일의 필지를 계획으로 가져옵니다. 문자 인코딩, 좌표계, 열을 알아내어 검증하며, 필지는 번호에 적힌 법정동 안에 있어야 합니다. 도형은 바로잡고, 가져올 수 없는 행은 사유와 함께 보류합니다. 이미 계획에 있는 필지는 갱신되며 단계와 재원은 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>Build the QGIS project of a plan</source>
        <translation>계획의 QGIS 프로젝트 만들기</translation>
    </message>
    <message>
        <source>Builds the QGIS project over a plan: layers, styles, forms, relations, map themes, bookmarks and time. It is saved beside the plan and, if wanted, inside it too.</source>
        <translation>계획 위에 QGIS 프로젝트를 만듭니다. 레이어, 스타일, 양식, 관계, 지도 테마, 책갈피, 시간 설정이 들어가며, 계획 옆에 저장하고 원하면 계획 안에도 저장합니다.</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 파일 (*.csv)</translation>
    </message>
    <message>
        <source>CSV, one row per year and source</source>
        <translation>CSV(연도·재원별 한 행)</translation>
    </message>
    <message>
        <source>CSV, years side by side</source>
        <translation>CSV(연도를 옆으로 나열)</translation>
    </message>
    <message>
        <source>Carry over moved parcels</source>
        <translation>승계 대기 필지 승계</translation>
    </message>
    <message>
        <source>Changed values (JSON)</source>
        <translation>고친 값(JSON)</translation>
    </message>
    <message>
        <source>Changes since the last council</source>
        <translation>지난 의회 이후 변경</translation>
    </message>
    <message>
        <source>Check a plan</source>
        <translation>계획 점검</translation>
    </message>
    <message>
        <source>Checks money, phases, parcels, laws, reviews and the shares of the districts against the dated rules in the plan. Each finding says why it is one and how to mend it. Rules that are not verified never pass or fail a plan. The plan is not changed, unless totals that are not the sum of their ledger rows are to be put right.</source>
        <translation>재원, 단계, 필지, 법령, 심사와 자치구 분담을 계획에 담긴 시행일 있는 기준으로 점검합니다. 항목마다 이유와 고치는 방법을 보여 줍니다. 확인되지 않은 기준으로는 합격이나 불합격을 판단하지 않습니다. 원장 행의 합과 다른 합계를 바로잡도록 고를 때만 계획이 바뀝니다.</translation>
    </message>
    <message>
        <source>Choose a plan first; what it knows is offered then.</source>
        <translation>먼저 계획 파일을 선택하세요. 그러면 그 계획에 있는 것이 목록에 나타납니다.</translation>
    </message>
    <message>
        <source>Choose from the list, or type an identifier</source>
        <translation>목록에서 선택하거나 식별자를 입력하세요</translation>
    </message>
    <message>
        <source>Compare scenarios</source>
        <translation>시나리오 비교</translation>
    </message>
    <message>
        <source>Compare with this scenario (empty: with the plan)</source>
        <translation>비교할 시나리오(비우면 계획과 비교)</translation>
    </message>
    <message>
        <source>Compares a scenario with the plan, or with another scenario: money by source, year, district and project, the phases and the parcels that differ. Nothing is changed.</source>
        <translation>시나리오를 계획이나 다른 시나리오와 비교합니다: 재원·연도·자치구·사업별 금액, 서로 다른 단계와 필지. 아무것도 변경하지 않습니다.</translation>
    </message>
    <message>
        <source>Computes for each parcel which hubs, regeneration zones and infrastructure lie on it, with the shared area or length and the share of the parcel. Where several places overlap, each of them is listed. Imports do this by themselves; run it after you changed boundaries by hand.</source>
        <translation>필지마다 어느 혁신거점, 도시재생 구역, 기반시설이 걸쳐 있는지를 겹친 면적이나 길이, 필지 면적 중 비율과 함께 계산합니다. 여러 구역이 겹치면 하나도 빼지 않고 모두 적습니다. 가져오기를 하면 저절로 계산되며, 경계를 직접 고친 뒤에 실행하십시오.</translation>
    </message>
    <message>
        <source>Computes mean, median, smallest and largest value, spread, sum and number of cells of a raster (terrain, noise, density …) for each hub, zone, district, legal dong or phase, or for parcels, and keeps them in the plan. A cell counts by the share of it that lies in the place. The raster's coordinate system is tested against the city, and values that stand for missing data are found even where the file does not declare them; both are shown in the report. Needs the Python of the analysis process (see the README).</source>
        <translation>래스터(표고, 소음, 밀도 등)의 평균, 중앙값, 최솟값, 최댓값, 표준편차, 합계, 셀 수를 혁신거점, 도시재생 구역, 자치구, 법정동, 단계 또는 필지별로 계산하여 계획에 저장합니다. 셀은 장소 안에 놓인 면적의 비율만큼 계산합니다. 래스터의 좌표계를 서울의 범위와 비교하여 검증하고, 파일에 선언되지 않은 결측값도 찾아냅니다. 두 가지 모두 보고서에 표시됩니다. 분석용 Python이 필요합니다(README 참조).</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>차례</translation>
    </message>
    <message>
        <source>Coordinate system (empty: as the file says, tested)</source>
        <translation>좌표계(비우면 파일의 선언을 검증하여 사용)</translation>
    </message>
    <message>
        <source>Copies the plan as it is saved into a plan file of its own, in a folder beside the plan. Open and edit the scenario like the plan, compare the two, and adopt it or leave it. The plan itself only notes that the scenario is there.</source>
        <translation>저장된 계획을 계획 옆 폴더에 별도 계획 파일로 복사합니다. 시나리오를 계획처럼 열어 편집하고 둘을 비교한 뒤 채택하거나 그대로 둡니다. 계획에는 시나리오가 있다는 사실만 기록됩니다.</translation>
    </message>
    <message>
        <source>Council book</source>
        <translation>도면집</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>표지</translation>
    </message>
    <message>
        <source>Create a plan</source>
        <translation>계획 만들기</translation>
    </message>
    <message>
        <source>Creates a plan file with the districts, legal dongs, innovation hubs, regeneration zones, departments and dated rules of Seoul. With the sample, it also holds example projects on synthetic lots; money that is not published is marked as an example.</source>
        <translation>서울의 자치구, 법정동, 혁신거점, 도시재생 구역, 부서, 시행일이 있는 기준을 담은 계획 파일을 만듭니다. 예시 계획을 함께 넣으면 가상 필지 위의 예시 사업도 들어가며, 공표되지 않은 금액은 예시로 표시합니다.</translation>
    </message>
    <message>
        <source>Definition of the book</source>
        <translation>도면집 구성 파일</translation>
    </message>
    <message>
        <source>Definition of the book: {definition}</source>
        <translation>도면집 구성: {definition}</translation>
    </message>
    <message>
        <source>Definitions (*.json);;All files (*)</source>
        <translation>구성 파일 (*.json);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Detach parcels from a phase</source>
        <translation>단계에서 필지 해제</translation>
    </message>
    <message>
        <source>Detaches parcels from a phase. Choose them by an expression on the parcel table or by a list of parcel numbers (PNU), separated by commas or line breaks. Parcels that carry money in the phase stay, unless their money is to be removed with them; how much that was is reported.</source>
        <translation>단계에서 필지를 해제합니다. 필지 표의 표현식이나 쉼표·줄바꿈으로 구분한 필지번호(PNU) 목록으로 필지를 고릅니다. 단계에 금액이 있는 필지는 금액도 함께 지우도록 하지 않으면 해제하지 않으며, 지운 금액을 알려 줍니다.</translation>
    </message>
    <message>
        <source>District</source>
        <translation>자치구</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>자치구</translation>
    </message>
    <message>
        <source>Districts (none chosen: all)</source>
        <translation>자치구(선택하지 않으면 전체)</translation>
    </message>
    <message>
        <source>Districts or hubs, for OpenStreetMap (empty: all hubs)</source>
        <translation>OpenStreetMap의 자치구 또는 혁신거점(비우면 모든 혁신거점)</translation>
    </message>
    <message>
        <source>Dots per inch of pictures</source>
        <translation>그림 해상도(dpi)</translation>
    </message>
    <message>
        <source>Downloaded file (not for OpenStreetMap)</source>
        <translation>내려받은 파일(OpenStreetMap은 제외)</translation>
    </message>
    <message>
        <source>Encoding (empty: recognise it)</source>
        <translation>문자 인코딩(비우면 자동 인식)</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>영문 이름</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>엑셀 파일 (*.xlsx)</translation>
    </message>
    <message>
        <source>Export the council book (PDF)</source>
        <translation>도면집 내보내기(PDF)</translation>
    </message>
    <message>
        <source>Export the investment table (Excel)</source>
        <translation>투자계획표 내보내기(Excel)</translation>
    </message>
    <message>
        <source>Export the log of changes</source>
        <translation>변경 이력 내보내기</translation>
    </message>
    <message>
        <source>Fetch infrastructure from the catalogue</source>
        <translation>기반시설 목록에서 가져오기</translation>
    </message>
    <message>
        <source>Field map (JSON, .json file or its name)</source>
        <translation>필드 대응표(JSON, .json 파일 또는 이름)</translation>
    </message>
    <message>
        <source>Figures of a raster per place</source>
        <translation>장소별 래스터 통계</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>File with parcels</source>
        <translation>필지 파일</translation>
    </message>
    <message>
        <source>Findings as a layer</source>
        <translation>점검 결과 레이어</translation>
    </message>
    <message>
        <source>First of the five years (empty: this year)</source>
        <translation>5개 연도의 첫해(비우면 올해)</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>시작 연도</translation>
    </message>
    <message>
        <source>Folder for the packages</source>
        <translation>구별 자료 폴더</translation>
    </message>
    <message>
        <source>Font (empty: Noto Sans CJK KR)</source>
        <translation>글꼴(비우면 Noto Sans CJK KR)</translation>
    </message>
    <message>
        <source>Give either an expression or parcel numbers, not both.</source>
        <translation>표현식과 필지고유번호 중 하나만 입력하십시오.</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML 파일 (*.html)</translation>
    </message>
    <message>
        <source>Held on (YYYY-MM-DD; empty: today)</source>
        <translation>보고일(예: 2026-11-23, 비우면 오늘)</translation>
    </message>
    <message>
        <source>Import hubs, zones or infrastructure</source>
        <translation>혁신거점·구역·기반시설 가져오기</translation>
    </message>
    <message>
        <source>Import parcels</source>
        <translation>필지 가져오기</translation>
    </message>
    <message>
        <source>Import whose rows are tried (identifier)</source>
        <translation>다시 시도할 가져오기(식별자)</translation>
    </message>
    <message>
        <source>In scripts and batches: identifiers with commas between.</source>
        <translation>스크립트와 일괄 처리에서는 식별자를 쉼표로 구분하여 입력합니다.</translation>
    </message>
    <message>
        <source>In scripts and batches: the identifier.</source>
        <translation>스크립트와 배치에서는 식별자를 씁니다.</translation>
    </message>
    <message>
        <source>Innovation hub</source>
        <translation>혁신거점</translation>
    </message>
    <message>
        <source>Innovation hubs</source>
        <translation>혁신거점</translation>
    </message>
    <message>
        <source>Investment table</source>
        <translation>투자계획표</translation>
    </message>
    <message>
        <source>Judges rows that an import set aside again, by the same rules, and takes those that are fit now. Values can be changed first: as JSON, the row's identifier with columns and their new values. Rows that still cannot be taken stay, with their new reason. Without identifiers or an import, all open rows are tried.</source>
        <translation>가져오기에서 보류된 행을 같은 규칙으로 다시 판정하여 이제 맞는 행을 반영합니다. 먼저 값을 고칠 수 있습니다. JSON으로 행 식별자에 열과 새 값을 적습니다. 여전히 반영할 수 없는 행은 새 사유와 함께 남습니다. 식별자도 가져오기도 지정하지 않으면 처리되지 않은 모든 행을 다시 시도합니다.</translation>
    </message>
    <message>
        <source>Kind of all rows (infrastructure; or by column)</source>
        <translation>모든 행의 종류(기반시설, 비우면 열에서)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>종료 연도</translation>
    </message>
    <message>
        <source>Lead department</source>
        <translation>주관 부서</translation>
    </message>
    <message>
        <source>Log of changes</source>
        <translation>변경 이력</translation>
    </message>
    <message>
        <source>Make a scenario</source>
        <translation>시나리오 만들기</translation>
    </message>
    <message>
        <source>Make district packages</source>
        <translation>구별 자료 만들기</translation>
    </message>
    <message>
        <source>Makes the scenario's phases, parcels of phases and money those of the plan: all of it, or nothing. Only rows that differ are written. Where the plan was changed since the scenario was made, it stops and says by whom, unless these changes may be undone.</source>
        <translation>시나리오의 단계, 단계별 필지, 재원을 계획에 한꺼번에 반영합니다. 다른 행만 씁니다. 시나리오를 만든 뒤 계획이 변경되었으면 누가 변경했는지 알리고 멈춥니다. 그 변경을 취소해도 되면 그렇게 지정하십시오.</translation>
    </message>
    <message>
        <source>Maps as geospatial PDF with layers</source>
        <translation>도면을 레이어가 있는 지리공간 PDF로</translation>
    </message>
    <message>
        <source>Moved parcels (PNU; empty: all that wait)</source>
        <translation>승계 대기 필지(PNU, 비우면 모두)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>No book can be read from {path}: {reason}</source>
        <translation>{path}에서 도면집 구성을 읽을 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>비고</translation>
    </message>
    <message>
        <source>Notes that the plan was put before the council on a day, in the state it had by the end of that day. The tables of ledger and phases “as last put to the council” show that state from then on, whatever is changed later.</source>
        <translation>어느 날 그날 마지막 상태의 계획을 시의회에 보고했음을 기록합니다. 그 뒤 무엇을 변경하더라도 “최근 시의회 보고 시점”의 재원과 단계 표는 그 상태를 보여 줍니다.</translation>
    </message>
    <message>
        <source>One department</source>
        <translation>한 부서</translation>
    </message>
    <message>
        <source>One district</source>
        <translation>한 자치구</translation>
    </message>
    <message>
        <source>One innovation hub</source>
        <translation>한 혁신거점</translation>
    </message>
    <message>
        <source>One page for each</source>
        <translation>쪽을 나누는 단위</translation>
    </message>
    <message>
        <source>Only pages that differ from this older book</source>
        <translation>이전 도면집과 달라진 쪽만</translation>
    </message>
    <message>
        <source>Only say what would happen; change nothing</source>
        <translation>결과만 미리 보고 바꾸지 않음</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 파일 (*.pdf)</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>용지</translation>
    </message>
    <message>
        <source>Parcels by expression</source>
        <translation>표현식으로 고른 필지</translation>
    </message>
    <message>
        <source>Parcels by number (PNU)</source>
        <translation>필지고유번호(PNU)로 고른 필지</translation>
    </message>
    <message>
        <source>Parcels can be chosen only where the places are parcels (parcel, parcel_set).</source>
        <translation>필지는 장소가 필지(parcel, parcel_set)일 때만 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>Parcels that a newer cadastre has split, merged or renumbered wait with their phases and money. This brings both to the parcels that lie on their ground now, in proportion to the area and exact to the won, and then removes the old parcels. Name parcel numbers (PNU), separated by commas or line breaks, to carry over only these.</source>
        <translation>새 지적도에서 분할·합병되거나 지번이 바뀐 필지는 단계와 재원을 지닌 채 승계를 기다립니다. 이 도구는 지금 그 땅에 있는 필지로 단계와 재원을 면적 비율에 따라 1원까지 맞게 넘기고, 옛 필지를 계획에서 뺍니다. 일부만 승계하려면 필지고유번호(PNU)를 쉼표나 줄바꿈으로 나누어 적습니다.</translation>
    </message>
    <message>
        <source>Parts of the book</source>
        <translation>도면집의 부</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Phases side by side</source>
        <translation>단계별 도면</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>계획</translation>
    </message>
    <message>
        <source>Plan file</source>
        <translation>계획 파일</translation>
    </message>
    <message>
        <source>Plans (*.gpkg)</source>
        <translation>계획 (*.gpkg)</translation>
    </message>
    <message>
        <source>Plans (*.gpkg);;All files (*)</source>
        <translation>계획 (*.gpkg);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Processes that draw (0: as many as processors)</source>
        <translation>그리는 프로세스 수(0이면 프로세서 수만큼)</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>사업</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>사업</translation>
    </message>
    <message>
        <source>Projects outside the hubs</source>
        <translation>혁신거점 밖의 사업</translation>
    </message>
    <message>
        <source>Put totals right that are not the sum of their rows</source>
        <translation>원장 행의 합과 다른 합계 바로잡기</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>래스터</translation>
    </message>
    <message>
        <source>Record a council meeting</source>
        <translation>시의회 보고 기록</translation>
    </message>
    <message>
        <source>Remove their money in the phase too</source>
        <translation>단계에 있는 필지의 금액도 지우기</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>Report of the book's check</source>
        <translation>도면집 검사 결과</translation>
    </message>
    <message>
        <source>Rows (identifiers, separated by commas)</source>
        <translation>행(식별자, 쉼표로 구분)</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>시나리오</translation>
    </message>
    <message>
        <source>Scenario (name or file)</source>
        <translation>시나리오(이름 또는 파일)</translation>
    </message>
    <message>
        <source>Share of each parcel (0 to 1)</source>
        <translation>필지별 지분(0~1)</translation>
    </message>
    <message>
        <source>Since (empty: from the beginning)</source>
        <translation>시작(비우면 처음부터)</translation>
    </message>
    <message>
        <source>Smart city plan</source>
        <translation>스마트시티 계획</translation>
    </message>
    <message>
        <source>Source of the catalogue</source>
        <translation>목록의 자료</translation>
    </message>
    <message>
        <source>Sources and percent, e.g. central=40,city=42,district=18</source>
        <translation>재원별 비율(%), 예: central=40,city=42,district=18</translation>
    </message>
    <message>
        <source>Spread over parcels by</source>
        <translation>필지 배분 기준</translation>
    </message>
    <message>
        <source>Spread over the phase's parcels</source>
        <translation>단계의 필지에 배분</translation>
    </message>
    <message>
        <source>Spreads a total in whole won over funding sources, fiscal years and the parcels of a phase, exact to the won (largest remainder). What the phase had in these years is replaced, and reported; other years stay. Amounts fixed by hand stay as they are, and the rest is spread around them. By hand: each parcel of the phase gets money in proportion to the weight entered for it.</source>
        <translation>원 단위 총액을 재원, 회계연도, 단계의 필지에 1원까지 맞게 배분합니다(최대 잔여법). 해당 연도에 있던 금액은 바뀌고 그 내용을 알려 주며, 다른 연도는 그대로 둡니다. 직접 고정한 금액은 그대로 두고 나머지를 그에 맞추어 배분합니다. 직접 입력(hand)을 고르면 필지마다 입력한 가중치에 비례해 배분합니다.</translation>
    </message>
    <message>
        <source>The changed values cannot be read. Write them as JSON, as in {example}.</source>
        <translation>고친 값을 읽을 수 없습니다. {example}처럼 JSON으로 쓰세요.</translation>
    </message>
    <message>
        <source>The expression cannot be used: {problem}</source>
        <translation>표현식을 쓸 수 없습니다: {problem}</translation>
    </message>
    <message>
        <source>The plan has no import {run}. Choose one from its list of imports.</source>
        <translation>계획에 {run} 가져오기가 없습니다. 가져오기 이력에서 고르세요.</translation>
    </message>
    <message>
        <source>The scenario is here: {path}</source>
        <translation>시나리오 파일: {path}</translation>
    </message>
    <message>
        <source>The totals are added up anew from the ledger.</source>
        <translation>원장에서 합계를 다시 계산했습니다.</translation>
    </message>
    <message>
        <source>Title (empty: the file's name)</source>
        <translation>제목(비우면 파일 이름)</translation>
    </message>
    <message>
        <source>Title of the plan</source>
        <translation>계획 제목</translation>
    </message>
    <message>
        <source>Total (won)</source>
        <translation>총액(원)</translation>
    </message>
    <message>
        <source>Total {a} → {b} won; {cells} cells of money, {parcels} parcels and {phases} phases differ.</source>
        <translation>합계 {a} → {b}원. 금액 칸 {cells}개, 필지 {parcels}개, 단계 {phases}개가 다릅니다.</translation>
    </message>
    <message>
        <source>Try rows set aside again</source>
        <translation>보류 자료 다시 시도</translation>
    </message>
    <message>
        <source>Undo what was changed in the plan since the scenario was made</source>
        <translation>시나리오를 만든 뒤 계획에 한 변경을 취소</translation>
    </message>
    <message>
        <source>Unit of money</source>
        <translation>금액 단위</translation>
    </message>
    <message>
        <source>Unit of the values</source>
        <translation>값의 단위</translation>
    </message>
    <message>
        <source>Until (empty: to the end)</source>
        <translation>끝(비우면 끝까지)</translation>
    </message>
    <message>
        <source>Value for missing data (empty: recognise it; none)</source>
        <translation>결측값(비우면 자동으로 찾음, none이면 없음)</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>웹 페이지 (*.html)</translation>
    </message>
    <message>
        <source>What lies on which parcel</source>
        <translation>필지별 거점·구역·시설</translation>
    </message>
    <message>
        <source>Which district, hub or department</source>
        <translation>대상 자치구·혁신거점·부서</translation>
    </message>
    <message>
        <source>Who, schedule, indicators, laws, reviews</source>
        <translation>추진체계·일정·지표·법령·심사</translation>
    </message>
    <message>
        <source>Whole city</source>
        <translation>시 전체</translation>
    </message>
    <message>
        <source>Whole plan only</source>
        <translation>계획 전체만</translation>
    </message>
    <message>
        <source>With the sample plan</source>
        <translation>예시 계획 포함</translation>
    </message>
    <message>
        <source>Writes a finished book as PDF: cover, contents, general status, goals, one page per innovation hub, district, project or phase with map, funding table and charts, the budget, an index of sheets and the sources. The book is of the whole city, or of one district, hub or department, or as a definition says that is kept in the plan or stands in a file; inputs that are not at their defaults take the place of what is defined there. Only pages that changed since the last export are drawn again. The finished book is read back and every sum compared with the plan's ledger; example money is marked on each page. The file appears whole or not at all.</source>
        <translation>완성된 도면집을 PDF로 만듭니다. 표지, 차례, 일반현황, 정책비전·목표, 혁신거점·자치구·사업·단계별 도면과 재원표·차트, 예산현황, 도엽 색인, 자료 출처를 담습니다. 시 전체 또는 한 자치구·혁신거점·부서의 도면집을 만들거나, 계획에 보관하거나 파일에 적은 구성대로 만듭니다. 기본값과 다르게 준 입력은 구성보다 우선합니다. 지난번 내보낸 뒤 달라진 쪽만 다시 그립니다. 완성된 도면집을 다시 읽어 모든 합계를 재원 원장과 대조하며, 예시 금액은 쪽마다 표시합니다. 파일은 온전히 만들어지거나 아예 만들어지지 않습니다.</translation>
    </message>
    <message>
        <source>Writes a folder with one GeoPackage per district: its parcels, phases and money, the places that reach into it, and a styled QGIS project. A manifest states rows, won and checksums. Where no district is chosen, all are packaged.</source>
        <translation>자치구마다 GeoPackage 파일 하나를 만들어 폴더에 담습니다. 파일에는 그 자치구의 필지와 단계·재원, 자치구에 걸치는 거점·구역·기반시설, 스타일을 갖춘 QGIS 프로젝트가 들어 있습니다. 목록 파일에는 행 수와 금액(원), 검사값을 적습니다. 자치구를 선택하지 않으면 모든 자치구의 자료를 만듭니다.</translation>
    </message>
    <message>
        <source>Writes a workbook with the standard investment table: sources by total cost, spent before, five years, later. The first sheet has all projects, hubs, districts, departments or phases; each has a sheet of its own; the last names sources and checks the sums. Sums are formulas and agree with the plan's ledger to the won; example money is marked. The CSV files hold whole won.</source>
        <translation>표준 투자계획표를 엑셀 파일로 만듭니다. 재원별로 총사업비, 기투자, 5개 연도, 향후 금액을 보여 줍니다. 첫 시트에는 모든 사업(또는 혁신거점, 자치구, 부서, 단계)이 있고, 각각의 시트가 따로 있으며, 마지막 시트에는 출처와 검산이 있습니다. 합계는 수식이며 재원 원장과 1원까지 일치합니다. 예시 금액은 표시합니다. CSV 파일의 금액은 원 단위입니다.</translation>
    </message>
    <message>
        <source>Writes who changed which row when, from what to what, to a CSV file: one line per changed field. Changes by other programs bear no name.</source>
        <translation>누가 언제 어느 행을 어떻게 바꾸었는지 CSV 파일로 씁니다. 변경된 항목마다 한 줄입니다. 다른 프로그램이 한 변경에는 이름이 없습니다.</translation>
    </message>
    <message>
        <source>Years and percent, e.g. 2026=40,2027=60</source>
        <translation>연도별 비율(%), 예: 2026=40,2027=60</translation>
    </message>
    <message>
        <source>parcels have no field {names}</source>
        <translation>필지에 {names} 필드가 없습니다</translation>
    </message>
    <message>
        <source>{count} packages with {won} won; {remainder} won have no place and stay with the city.</source>
        <translation>구별 자료 {count}개에 {won}원을 담았습니다. 필지가 없는 {remainder}원은 시에 남습니다.</translation>
    </message>
    <message>
        <source>{count} parcels attached.</source>
        <translation>필지 {count}개를 연결했습니다.</translation>
    </message>
    <message>
        <source>{count} parcels carried over, {won} won in {rows} ledger rows.</source>
        <translation>{count}개 필지를 승계했습니다. 원장 {rows}행에 {won}원입니다.</translation>
    </message>
    <message>
        <source>{count} parcels detached.</source>
        <translation>필지 {count}개를 해제했습니다.</translation>
    </message>
    <message>
        <source>{path} is no text file (UTF-8) that can be read. Choose the definition of a book (.json).</source>
        <translation>{path}은(는) 읽을 수 있는 텍스트 파일(UTF-8)이 아닙니다. 도면집 구성 파일(.json)을 고르십시오.</translation>
    </message>
    <message>
        <source>{rows} overlaps of {parcels} parcels with {places} places are in the plan.</source>
        <translation>필지 {parcels}개와 구역·시설 {places}곳의 중첩 {rows}건을 계획에 적었습니다.</translation>
    </message>
    <message>
        <source>{won} won allocated in {rows} ledger rows.</source>
        <translation>원장 {rows}행에 {won}원을 배분했습니다.</translation>
    </message>
    <message>
        <source>{won} won in {rows} rows stood in these years and were replaced.</source>
        <translation>해당 연도에 있던 {rows}행 {won}원을 새 금액으로 바꾸었습니다.</translation>
    </message>
    <message>
        <source>{won} won of {rows} ledger rows on {count} sheets.</source>
        <translation>원장 {rows}행의 {won}원을 시트 {count}개에 담았습니다.</translation>
    </message>
    <message>
        <source>{won} won were removed with them.</source>
        <translation>{won}원을 함께 지웠습니다.</translation>
    </message>
    <message>
        <source>“{name}” is recorded with the plan as of {moment}.</source>
        <translation>“{name}” 보고를 {moment} 기준 계획으로 기록했습니다.</translation>
    </message>
    <message>
        <source>“{text}” is not a day. Write it like 2026-11-23.</source>
        <translation>“{text}”은(는) 날짜가 아닙니다. 2026-11-23처럼 쓰십시오.</translation>
    </message>
    <message>
        <source>Ⅰ General status</source>
        <translation>Ⅰ 일반현황</translation>
    </message>
    <message>
        <source>Ⅱ Vision and goals</source>
        <translation>Ⅱ 정책비전·목표</translation>
    </message>
    <message>
        <source>Ⅲ Main projects</source>
        <translation>Ⅲ 주요추진업무</translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>A list of all hubs in which the parcel lies, the largest share first.</source>
        <translation>필지가 걸친 모든 혁신거점의 목록입니다. 비율이 큰 것부터 적습니다.</translation>
    </message>
    <message>
        <source>A list of all infrastructure (points, lines, areas) on the parcel.</source>
        <translation>필지에 있는 모든 기반시설(점·선·면)의 목록입니다.</translation>
    </message>
    <message>
        <source>A list of all regeneration zones in which the parcel lies, the largest share first. Zones may overlap; each of them is listed.</source>
        <translation>필지가 걸친 모든 도시재생 구역의 목록입니다. 비율이 큰 것부터 적습니다. 구역이 서로 겹쳐도 모두 적습니다.</translation>
    </message>
    <message>
        <source>A share as a percentage: of 1 or of the given whole. NULL where the whole is 0.</source>
        <translation>비율을 백분율로 나타냅니다. 1 또는 주어진 전체에 대한 비율이며, 전체가 0이면 NULL입니다.</translation>
    </message>
    <message>
        <source>All money in won of the parcels that lie in a district.</source>
        <translation>자치구에 있는 필지들의 재원 합계(원)입니다.</translation>
    </message>
    <message>
        <source>All money of a hub's projects in won.</source>
        <translation>혁신거점에 속한 사업들의 재원 합계(원)입니다.</translation>
    </message>
    <message>
        <source>All money of a phase in won, also what has no place.</source>
        <translation>단계의 재원 합계(원)이며, 필지에 배치하지 않은 금액도 포함합니다.</translation>
    </message>
    <message>
        <source>All money of a project in won, over its phases.</source>
        <translation>사업의 모든 단계를 더한 재원 합계(원)입니다.</translation>
    </message>
    <message>
        <source>An amount of won as text with thousands separators and its unit: {units}; left out: won. Rounded half up to the decimals. The language is the project's, unless 'ko' or 'en' is given.</source>
        <translation>금액(원)을 천 단위 구분 기호와 단위를 붙인 글로 바꿉니다. 단위는 {units}이며, 생략하면 원입니다. 소수 자릿수에 맞추어 반올림합니다. 언어는 'ko'나 'en'을 주지 않으면 프로젝트의 언어입니다.</translation>
    </message>
    <message>
        <source>It is named by its identifier or its name.</source>
        <translation>식별자나 이름으로 지정합니다.</translation>
    </message>
    <message>
        <source>No plan is open. Open the project of a plan first.</source>
        <translation>열린 계획이 없습니다. 먼저 계획의 프로젝트를 여십시오.</translation>
    </message>
    <message>
        <source>Smart city plan</source>
        <translation>스마트도시 계획</translation>
    </message>
    <message>
        <source>Source: one of {sources}, by its name or code; left out, NULL or empty: all. Year: a fiscal year; left out or NULL: all. Counted is the plan as it is saved.</source>
        <translation>재원: {sources} 가운데 하나를 이름이나 코드로 씁니다. 생략하거나 NULL이거나 비어 있으면 전체입니다. 연도: 회계연도이며, 생략하거나 NULL이면 전체입니다. 저장된 계획을 기준으로 셉니다.</translation>
    </message>
    <message>
        <source>The description of {layer} cannot be saved in {path} ({reason}). Close the file in other programs and try again.</source>
        <translation>{layer}의 설명 정보를 {path}에 저장할 수 없습니다({reason}). 다른 프로그램에서 파일을 닫고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The hub in which the largest share of the parcel lies, or NULL. A parcel can lie in several hubs: see parcel_hubs.</source>
        <translation>필지 면적이 가장 많이 든 혁신거점의 이름입니다. 없으면 NULL입니다. 한 필지가 여러 거점에 걸칠 수 있습니다(parcel_hubs 참고).</translation>
    </message>
    <message>
        <source>The identifier of a row of the ledger, made from its phase, parcel (NULL: not placed), year and source: the same wherever the row is made.</source>
        <translation>재원 원장 행의 식별자이며, 단계·필지(NULL: 미배치)·연도·재원으로 만듭니다. 어디에서 만들어도 같습니다.</translation>
    </message>
    <message>
        <source>The layer “{layer}” of {path} cannot be opened. The file may be damaged: go back to a copy, or create the plan anew.</source>
        <translation>{path}의 레이어 ‘{layer}’을(를) 열 수 없습니다. 파일이 손상되었을 수 있으니 사본으로 되돌리거나 계획을 새로 만드십시오.</translation>
    </message>
    <message>
        <source>The money of a parcel in won; 0 where it has none.</source>
        <translation>필지의 재원(원)이며, 없으면 0입니다.</translation>
    </message>
    <message>
        <source>The name of the phase that runs at a date (left out or NULL: today), or NULL. Of a parcel (by its number) with the project's name before it; of a project (by its identifier or name) alone. Several are separated by semicolons. A phase without a start has run for ever, one without an end runs on, and one without either never runs.</source>
        <translation>어떤 날(생략하거나 NULL이면 오늘)에 진행 중인 단계의 이름이며, 없으면 NULL입니다. 필지(PNU)를 주면 사업 이름이 앞에 붙고, 사업(식별자나 이름)을 주면 단계 이름만 나옵니다. 여럿이면 쌍반점(;)으로 나눕니다. 시작일이 없는 단계는 처음부터 진행 중인 것으로, 종료일이 없는 단계는 계속 진행 중인 것으로 보며, 둘 다 없는 단계는 진행 중이 아닙니다.</translation>
    </message>
    <message>
        <source>The project cannot be saved inside {path} ({reason}). Close the file in other programs and try again.</source>
        <translation>프로젝트를 {path} 안에 저장할 수 없습니다({reason}). 다른 프로그램에서 파일을 닫고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The share of the parcel's area (0 to 1) that lies in a place, named by its name or identifier; 0 where it does not. Layers: hub, regeneration_zone, infrastructure_area.</source>
        <translation>필지 면적 가운데 이름이나 식별자로 가리킨 곳에 든 비율(0~1)입니다. 걸치지 않으면 0입니다. 자료: hub, regeneration_zone, infrastructure_area.</translation>
    </message>
    <message>
        <source>The style {path} cannot be read. Install the plugin again.</source>
        <translation>스타일 {path}을(를) 읽을 수 없습니다. 플러그인을 다시 설치하십시오.</translation>
    </message>
    <message>
        <source>There is no district called “{name}” in the plan.</source>
        <translation>계획에 “{name}”(이)라는 자치구가 없습니다.</translation>
    </message>
    <message>
        <source>There is no hub called “{name}” in the plan.</source>
        <translation>계획에 “{name}”(이)라는 혁신거점이 없습니다.</translation>
    </message>
    <message>
        <source>There is no phase called “{name}” in the plan.</source>
        <translation>계획에 “{name}”(이)라는 단계가 없습니다.</translation>
    </message>
    <message>
        <source>There is no project called “{name}” in the plan.</source>
        <translation>계획에 “{name}”(이)라는 사업이 없습니다.</translation>
    </message>
    <message>
        <source>“{layer}” is none of: {known}.</source>
        <translation>“{layer}”은(는) 다음 가운데 없는 자료입니다: {known}.</translation>
    </message>
    <message>
        <source>“{name}” is not a fiscal year between {first} and {last}.</source>
        <translation>“{name}”은(는) {first}년부터 {last}년까지의 회계연도가 아닙니다.</translation>
    </message>
    <message>
        <source>“{name}” is not a funding source. The sources are: {sources}.</source>
        <translation>“{name}”은(는) 재원이 아닙니다. 재원은 다음과 같습니다: {sources}.</translation>
    </message>
    <message>
        <source>“{name}” is not a unit of money. The units are: {units}.</source>
        <translation>“{name}”은(는) 금액 단위가 아닙니다. 단위는 다음과 같습니다: {units}.</translation>
    </message>
    <message>
        <source>“{name}” is the name of {count} of them. Give the identifier instead.</source>
        <translation>이름이 “{name}”인 것이 {count}개입니다. 이름 대신 식별자를 쓰십시오.</translation>
    </message>
    <message>
        <source>“{value}” is no number of decimals. Give 0 to {most}.</source>
        <translation>“{value}”은(는) 소수 자릿수가 아닙니다. 0부터 {most}까지 쓰십시오.</translation>
    </message>
    <message>
        <source>“{value}” is not a date. Write it like {example}.</source>
        <translation>“{value}”은(는) 날짜가 아닙니다. {example}처럼 쓰십시오.</translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation>“{value}”은(는) 숫자가 아닙니다.</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>A row of “{table}” names a “{parent}” that the plan does not have. Nothing was written.</source>
        <translation>“{table}”의 행이 계획에 없는 “{parent}”을(를) 가리킵니다. 아무것도 기록하지 않았습니다.</translation>
    </message>
    <message>
        <source>Plans on a PostgreSQL server cannot be opened by this version. Choose a plan file (.gpkg).</source>
        <translation>이 버전은 PostgreSQL 서버의 계획을 열 수 없습니다. 계획 파일(.gpkg)을 고르십시오.</translation>
    </message>
    <message>
        <source>The last change of {path} was interrupted and cannot be put right in a read-only folder. Copy the plan with the files beside it that begin with its name to a folder you may write to, and open it there.</source>
        <translation>{path}의 마지막 변경이 중간에 끊겼으며, 읽기 전용 폴더에서는 바로잡을 수 없습니다. 계획 파일과 같은 이름으로 시작하는 옆 파일을 함께 쓰기 가능한 폴더로 복사하여 여십시오.</translation>
    </message>
    <message>
        <source>The plan refuses a row ({rule}). Nothing was written.</source>
        <translation>계획의 규칙에 맞지 않는 행입니다({rule}). 아무것도 기록하지 않았습니다.</translation>
    </message>
    <message>
        <source>The “{parent}” is still used by rows of “{table}”. Remove or change those first. Nothing was written.</source>
        <translation>“{parent}”을(를) “{table}”에서 아직 쓰고 있습니다. 그 행을 먼저 지우거나 바꾸십시오. 아무것도 기록하지 않았습니다.</translation>
    </message>
    <message>
        <source>There is no file {path}. Choose an existing plan.</source>
        <translation>{path} 파일이 없습니다. 있는 계획을 고르십시오.</translation>
    </message>
    <message>
        <source>There is no room left to write {path}. Free some space and try again.</source>
        <translation>저장 공간이 없어 {path}에 쓸 수 없습니다. 공간을 비운 뒤 다시 하십시오.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}).</source>
        <translation>{path}에 쓸 수 없습니다({reason}).</translation>
    </message>
    <message>
        <source>{path} cannot be written: the folder is read-only. Choose another folder.</source>
        <translation>읽기 전용 폴더라서 {path}에 쓸 수 없습니다. 다른 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>{path} could not be written completely: the disk or your quota is full, or the disk failed. Free some space, or choose another folder.</source>
        <translation>{path} 파일을 끝까지 쓰지 못했습니다. 디스크나 할당 용량이 가득 찼거나 디스크에 오류가 있습니다. 공간을 확보하거나 다른 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose a file name.</source>
        <translation>{path}은(는) 폴더입니다. 파일 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>{path} is a plan of version {version}; the current version is {known}. Make a copy and upgrade the copy.</source>
        <translation>{path}은(는) 버전 {version}의 계획이며 현재 버전은 {known}입니다. 사본을 만들어 사본을 갱신하십시오.</translation>
    </message>
    <message>
        <source>{path} is a plan of version {version}; this plugin reads up to version {known}. Update the plugin to open it.</source>
        <translation>{path}은(는) 버전 {version}의 계획이며 이 플러그인은 버전 {known}까지 읽습니다. 플러그인을 갱신한 뒤 여십시오.</translation>
    </message>
    <message>
        <source>{path} is being edited elsewhere. Save or close it there and try again.</source>
        <translation>{path}을(를) 다른 곳에서 편집하고 있습니다. 그곳에서 저장하거나 닫은 뒤 다시 하십시오.</translation>
    </message>
    <message>
        <source>{path} is damaged and cannot be read. Open a backup of the plan.</source>
        <translation>{path} 파일이 손상되어 읽을 수 없습니다. 계획의 백업 파일을 여십시오.</translation>
    </message>
    <message>
        <source>{path} is not a plan of this plugin. Choose a plan file, or create a new plan.</source>
        <translation>{path}은(는) 이 플러그인의 계획이 아닙니다. 계획 파일을 고르거나 새 계획을 만드십시오.</translation>
    </message>
    <message>
        <source>{path} is of version {version}, which this plugin cannot upgrade.</source>
        <translation>{path}은(는) 버전 {version}이며, 이 플러그인으로 갱신할 수 없습니다.</translation>
    </message>
    <message>
        <source>{path} is open in another program. Close it there and try again.</source>
        <translation>{path}이(가) 다른 프로그램에서 열려 있습니다. 닫은 뒤 다시 하십시오.</translation>
    </message>
    <message>
        <source>{path} is read-only. Copy the plan to a folder you may write to.</source>
        <translation>{path}은(는) 읽기 전용입니다. 쓸 수 있는 폴더로 계획을 복사하십시오.</translation>
    </message>
    <message>
        <source>{path} is the plan itself, which stays as it is. Give the upgraded copy a name of its own.</source>
        <translation>{path}은(는) 원본 계획이며 바꾸지 않습니다. 업그레이드할 사본에는 다른 이름을 지정하십시오.</translation>
    </message>
    <message>
        <source>“{table}” already has this row. Change the existing one. Nothing was written.</source>
        <translation>“{table}”에 같은 행이 이미 있습니다. 있는 행을 고치십시오. 아무것도 기록하지 않았습니다.</translation>
    </message>
    <message>
        <source>“{table}”: the values of a row contradict each other, e.g. an end before its start. Nothing was written.</source>
        <translation>“{table}”: 한 행의 값이 서로 맞지 않습니다(예: 종료가 시작보다 앞섬). 아무것도 기록하지 않았습니다.</translation>
    </message>
    <message>
        <source>“{table}”: this value is not allowed in “{column}”, or it is missing. Nothing was written.</source>
        <translation>“{table}”: “{column}”에 쓸 수 없는 값이거나 값이 비어 있습니다. 아무것도 기록하지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>A part of the plugin is missing ({name}). Install the plugin again.</source>
        <translation>플러그인의 일부({name})가 없습니다. 플러그인을 다시 설치하세요.</translation>
    </message>
    <message>
        <source>The plan's kept totals do not agree with its ledger, so no table was made. Check the plan; the findings say how to put the totals right.</source>
        <translation>계획의 집계가 재원 원장과 맞지 않아 표를 만들지 않았습니다. 계획을 점검하세요. 점검 결과에서 집계를 바로잡는 방법을 알려 줍니다.</translation>
    </message>
    <message>
        <source>The plan's money comes to {won} won; in this unit a workbook counts exactly only up to {largest} won. Check the amounts, choose won as the unit, or write CSV files, which hold any amount.</source>
        <translation>계획의 금액은 모두 {won}원이지만, 이 단위의 엑셀 파일은 {largest}원까지만 정확히 계산합니다. 금액을 확인하거나, 단위를 원으로 바꾸거나, 금액에 제한이 없는 CSV 파일로 내보내세요.</translation>
    </message>
</context>
<context>
    <name>Workers</name>
    <message>
        <source>The Python of the analysis, {path}, lacks the library “{name}”. Install what it needs ({path} -m pip install {libraries}). Everything else works without it.</source>
        <translation>분석용 Python {path}에 라이브러리 “{name}”(이)가 없습니다. 필요한 것을 설치하십시오({path} -m pip install {libraries}). 다른 기능은 이것 없이도 모두 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The analysis could not be finished ({reason}). Nothing was changed. What it said stands in {log}.</source>
        <translation>분석을 마치지 못했습니다({reason}). 바뀐 내용은 없습니다. 프로세스의 기록은 {log}에 있습니다.</translation>
    </message>
    <message>
        <source>The analysis process crashed (signal {number}). Nothing was changed and QGIS is not affected. What it said stands in {log}.</source>
        <translation>분석 프로세스가 비정상 종료되었습니다(신호 {number}). 바뀐 내용은 없고 QGIS에는 영향이 없습니다. 프로세스의 기록은 {log}에 있습니다.</translation>
    </message>
    <message>
        <source>The analysis process gave no result (exit code {number}). Nothing was changed. What it said stands in {log}.</source>
        <translation>분석 프로세스가 결과를 내지 않았습니다(종료 코드 {number}). 바뀐 내용은 없습니다. 프로세스의 기록은 {log}에 있습니다.</translation>
    </message>
    <message>
        <source>The analysis was ended: it needs more memory than there is. Close other programs, or do it for fewer places at a time. Nothing was changed.</source>
        <translation>메모리가 모자라 분석이 중단되었습니다. 다른 프로그램을 닫거나 한 번에 더 적은 장소를 대상으로 하십시오. 바뀐 내용은 없습니다.</translation>
    </message>
    <message>
        <source>There is no room left for the files of the analysis. Free some space and try again. Nothing was changed.</source>
        <translation>분석에 쓸 파일을 저장할 공간이 없습니다. 공간을 확보한 뒤 다시 시도하십시오. 바뀐 내용은 없습니다.</translation>
    </message>
    <message>
        <source>This needs a Python of its own with {libraries}, which is not set up here. Make one (python3 -m venv FOLDER, then FOLDER/bin/pip install {libraries}) and name it in QGIS under Settings, Options, Advanced as {setting}, or in the environment variable {variable}. Everything else works without it.</source>
        <translation>이 기능에는 {libraries}(을)를 갖춘 별도의 Python이 필요한데 아직 준비되어 있지 않습니다. 하나 만든 다음(python3 -m venv 폴더, 이어서 폴더/bin/pip install {libraries}) QGIS의 설정 ▸ 옵션 ▸ 고급에서 {setting}에, 또는 환경 변수 {variable}에 지정하십시오. 다른 기능은 이것 없이도 모두 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>{path} could not be started as the Python of the analysis. Check the setting {setting}. Everything else works without it.</source>
        <translation>{path}(을)를 분석용 Python으로 실행하지 못했습니다. 설정 {setting}(을)를 확인하십시오. 다른 기능은 이것 없이도 모두 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>{where} names {path} as the Python of the analysis, but no program is there. Correct it, or empty it. Everything else works without it.</source>
        <translation>{where}에 분석용 Python으로 {path}(이)가 지정되어 있으나 그곳에 프로그램이 없습니다. 고치거나 비우십시오. 다른 기능은 이것 없이도 모두 쓸 수 있습니다.</translation>
    </message>
</context>
</TS>
