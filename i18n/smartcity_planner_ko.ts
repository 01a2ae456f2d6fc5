<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>Atlas</name>
    <message>
        <source>Choose at least one coverage of the atlas: {known}.</source>
        <translation>도면집의 단위를 하나 이상 고르십시오: {known}.</translation>
    </message>
    <message>
        <source>QGIS could not draw the atlas (result {code}: {message}). Try again.</source>
        <translation>QGIS가 도면집을 그리지 못했습니다(결과 {code}: {message}). 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The atlas could not be written to {folder}. Look whether the folder can be written and has room, and try again.</source>
        <translation>도면집을 {folder}에 쓰지 못했습니다. 폴더에 쓸 수 있는지, 남은 공간이 있는지 확인한 뒤 다시 시도하십시오.</translation>
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
        <source>There is no book in “{language}”. Choose ko or en.</source>
        <translation>“{language}”로 된 도면집은 만들 수 없습니다. ko 또는 en을 고르십시오.</translation>
    </message>
    <message>
        <source>There is no paper size “{name}”. Choose one of: {names}.</source>
        <translation>“{name}” 용지는 없습니다. 다음 가운데에서 고르십시오: {names}.</translation>
    </message>
    <message>
        <source>There is not enough memory to draw the atlas. Choose a smaller paper, or close other programs, and try again.</source>
        <translation>도면집을 그릴 메모리가 모자랍니다. 더 작은 용지를 고르거나 다른 프로그램을 닫은 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>“{names}” is no coverage of an atlas. Choose from: {known}.</source>
        <translation>“{names}”은(는) 도면집의 단위가 아닙니다. 다음 가운데에서 고르십시오: {known}.</translation>
    </message>
</context>
<context>
    <name>Domain</name>
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
        <source>{percent} % has more than six decimals.</source>
        <translation>{percent} %는 소수점 아래 여섯 자리를 넘습니다.</translation>
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
        <translation>{name} 꾸러미를 만드는 중입니다({count}개 중 {number}번째)</translation>
    </message>
    <message>
        <source>QGIS could not store the styled project in {path}. Free some space, or choose another folder, and try again.</source>
        <translation>QGIS가 {path} 파일에 스타일과 프로젝트를 저장하지 못했습니다. 공간을 확보하거나 다른 폴더를 선택한 다음 다시 시도해 주십시오.</translation>
    </message>
    <message>
        <source>The money of the packages ({packaged} won), of districts left out ({rest} won) and without a place ({remainder} won) is not the plan's {total} won. Check the plan and mend what is found; no package was written.</source>
        <translation>꾸러미 금액({packaged}원), 제외한 자치구 금액({rest}원), 필지가 없는 재원({remainder}원)의 합이 계획의 {total}원과 다릅니다. 계획을 점검하여 바로잡아 주십시오. 꾸러미는 만들지 않았습니다.</translation>
    </message>
    <message>
        <source>The plan has no district “{code}”. Its districts are: {known}.</source>
        <translation>계획에 “{code}” 자치구가 없습니다. 계획의 자치구는 다음과 같습니다: {known}.</translation>
    </message>
    <message>
        <source>The plan has no parcels, so there is nothing to package. Import parcels first, or name the districts.</source>
        <translation>계획에 필지가 없어 꾸러미로 만들 것이 없습니다. 먼저 필지를 가져오거나 자치구를 지정해 주십시오.</translation>
    </message>
    <message>
        <source>The style of {layer} cannot be saved ({reason}).</source>
        <translation>“{layer}” 레이어의 스타일을 저장할 수 없습니다({reason}).</translation>
    </message>
    <message>
        <source>{folder} holds other files, the first is {name}. Choose a new or empty folder for the district packages.</source>
        <translation>{folder} 폴더에 {name} 등 다른 파일이 있습니다. 자치구 꾸러미를 만들 새 폴더나 빈 폴더를 선택해 주십시오.</translation>
    </message>
    <message>
        <source>{folder} is a file. Choose a folder for the district packages.</source>
        <translation>{folder} 항목은 파일입니다. 자치구 꾸러미를 만들 폴더를 선택해 주십시오.</translation>
    </message>
    <message>
        <source>{name} in {folder} was edited after it was made. Keep it elsewhere first, or choose another folder.</source>
        <translation>{folder} 폴더의 {name} 파일은 만든 뒤에 수정되었습니다. 먼저 다른 곳에 보관하거나 다른 폴더를 선택해 주십시오.</translation>
    </message>
</context>
<context>
    <name>Gui</name>
    <message>
        <source>= {won} won</source>
        <translation>= {won}원</translation>
    </message>
    <message>
        <source>A part of “{edit}” had been undone or redone with QGIS's own tools; the rest followed now.</source>
        <translation>“{edit}” 작업의 일부가 QGIS 자체 기능으로 이미 취소되거나 다시 실행되어 있어 나머지를 맞추었습니다.</translation>
    </message>
    <message>
        <source>Add at least one fiscal year.</source>
        <translation>회계연도를 하나 이상 추가하십시오.</translation>
    </message>
    <message>
        <source>Add year</source>
        <translation>연도 추가</translation>
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
        <source>Atlas</source>
        <translation>도면집</translation>
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
        <source>Attaching parcels…</source>
        <translation>필지를 연결하는 중…</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Building the map…</source>
        <translation>지도를 만드는 중…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>국비</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>Check the plan and read the findings</source>
        <translation>계획을 점검하고 결과를 봅니다</translation>
    </message>
    <message>
        <source>Choose a project and a phase first.</source>
        <translation>먼저 사업과 단계를 선택하십시오.</translation>
    </message>
    <message>
        <source>City</source>
        <translation>시비</translation>
    </message>
    <message>
        <source>Contains example figures.</source>
        <translation>예시 금액이 포함되어 있습니다.</translation>
    </message>
    <message>
        <source>Copying and upgrading…</source>
        <translation>사본을 만들어 갱신하는 중…</translation>
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
        <source>Detaching parcels…</source>
        <translation>필지를 해제하는 중…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>District</source>
        <translation>구비</translation>
    </message>
    <message>
        <source>Enter the total.</source>
        <translation>총액을 입력하십시오.</translation>
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
        <source>Fill evenly</source>
        <translation>균등 배분</translation>
    </message>
    <message>
        <source>Fill this form with the phase's money as the ledger has it</source>
        <translation>원장에 있는 이 단계의 금액을 입력란에 채웁니다</translation>
    </message>
    <message>
        <source>Fiscal year</source>
        <translation>회계연도</translation>
    </message>
    <message>
        <source>From the ledger</source>
        <translation>원장에서 채우기</translation>
    </message>
    <message>
        <source>Give every year of the phase's dates the same part</source>
        <translation>단계 기간의 모든 연도에 같은 비율로 나눕니다</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>저장하지 않고 계속</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>계속 편집</translation>
    </message>
    <message>
        <source>Keep the money of other years</source>
        <translation>다른 연도의 금액 유지</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Ledger of the phase</source>
        <translation>단계 원장</translation>
    </message>
    <message>
        <source>Make a copy and upgrade…</source>
        <translation>사본을 만들어 변환…</translation>
    </message>
    <message>
        <source>Make one package per district office</source>
        <translation>자치구별 자료 꾸러미를 만듭니다</translation>
    </message>
    <message>
        <source>Make the council book (PDF)</source>
        <translation>의회 보고용 도면집(PDF)을 만듭니다</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>재원</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>새로 만들기…</translation>
    </message>
    <message>
        <source>No parcel is selected on the map</source>
        <translation>지도에서 선택한 필지가 없습니다</translation>
    </message>
    <message>
        <source>No plan is open</source>
        <translation>열린 계획이 없습니다</translation>
    </message>
    <message>
        <source>No plan is open. Create a plan or open one.</source>
        <translation>열린 계획이 없습니다. 계획을 새로 만들거나 여십시오.</translation>
    </message>
    <message>
        <source>Not placed on parcels</source>
        <translation>필지 미배정</translation>
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
        <source>Open…</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>Other sources</source>
        <translation>기타 재원</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>구별 자료</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>필지</translation>
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
        <source>Project</source>
        <translation>사업</translation>
    </message>
    <message>
        <source>Read-only: this plan can be looked at, but not edited here.</source>
        <translation>읽기 전용: 이 계획은 볼 수만 있고 여기에서 편집할 수 없습니다.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Redo: {edit} (Ctrl+Shift+Z)</source>
        <translation>다시 실행: {edit} (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Remove this year</source>
        <translation>이 연도를 뺍니다</translation>
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
        <source>Save first</source>
        <translation>먼저 저장</translation>
    </message>
    <message>
        <source>Save the upgraded copy</source>
        <translation>변환한 사본 저장</translation>
    </message>
    <message>
        <source>Saving the plan…</source>
        <translation>계획을 저장하는 중…</translation>
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
        <source>Share</source>
        <translation>지분</translation>
    </message>
    <message>
        <source>Show the phase's parcels</source>
        <translation>단계의 필지를 지도에 보여 줍니다</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>재원</translation>
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
        <source>Sum {total} %</source>
        <translation>합계 {total} %</translation>
    </message>
    <message>
        <source>Target: {target}</source>
        <translation>목표: {target}</translation>
    </message>
    <message>
        <source>The atlas is ready:</source>
        <translation>도면집을 만들었습니다:</translation>
    </message>
    <message>
        <source>The district packages are ready:</source>
        <translation>자치구별 자료를 만들었습니다:</translation>
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
        <source>The part of each parcel that belongs to this phase</source>
        <translation>각 필지에서 이 단계에 속하는 비율</translation>
    </message>
    <message>
        <source>The phase has no dates. Add the years by hand.</source>
        <translation>단계에 기간이 없습니다. 연도를 직접 추가하십시오.</translation>
    </message>
    <message>
        <source>The phase's figures differ in basis or evidence, which one form cannot hold. Change them in the funding table, or enter the money anew.</source>
        <translation>이 단계의 금액은 근거나 출처가 서로 달라 한 입력 양식에 담을 수 없습니다. 재원 원장 표에서 고치거나 금액을 새로 입력하십시오.</translation>
    </message>
    <message>
        <source>The plan is checked. The findings:</source>
        <translation>계획을 점검했습니다. 결과:</translation>
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
        <source>The plan's file is gone.</source>
        <translation>계획 파일이 없습니다.</translation>
    </message>
    <message>
        <source>The plan's file was moved or removed. Open the plan where it is now.</source>
        <translation>계획 파일이 옮겨졌거나 지워졌습니다. 지금 있는 곳에서 계획을 여십시오.</translation>
    </message>
    <message>
        <source>The project beside the plan shows something else; it was left as it is.</source>
        <translation>계획 옆의 프로젝트 파일은 다른 내용이어서 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>The sources add up to {total} %, not 100 %. Change them until they do.</source>
        <translation>재원 비율의 합이 {total} %입니다. 100 %가 되도록 고치십시오.</translation>
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
        <source>The year {year} is given twice.</source>
        <translation>{year}년이 두 번 있습니다. 하나만 남기십시오.</translation>
    </message>
    <message>
        <source>The years add up to {total} %, not 100 %. Change them until they do.</source>
        <translation>연도 비율의 합이 {total} %입니다. 100 %가 되도록 고치십시오.</translation>
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
        <source>These parcels are already attached with this share.</source>
        <translation>이 필지들은 이미 이 지분으로 연결되어 있습니다.</translation>
    </message>
    <message>
        <source>This phase has no money yet.</source>
        <translation>이 단계에는 아직 금액이 없습니다.</translation>
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
        <source>Total</source>
        <translation>계</translation>
    </message>
    <message>
        <source>Total amount</source>
        <translation>총액</translation>
    </message>
    <message>
        <source>Total {won} won in {count} ledger rows</source>
        <translation>합계 {won}원, 원장 {count}행</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
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
        <source>Unit: {unit}</source>
        <translation>단위: {unit}</translation>
    </message>
    <message>
        <source>Unsaved edits would be missing: whatever leaves the plan is made from what is saved.</source>
        <translation>저장하지 않은 편집은 빠집니다. 내보내는 자료는 저장된 내용으로 만듭니다.</translation>
    </message>
    <message>
        <source>Write the money into the ledger; it can be undone</source>
        <translation>금액을 원장에 기록합니다. 실행을 취소할 수 있습니다</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>연도</translation>
    </message>
    <message>
        <source>no dates yet</source>
        <translation>기간 미정</translation>
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
        <source>{count} of the selected parcels carry {won} won in this phase. Detach them and remove this money too?</source>
        <translation>선택한 필지 중 {count}필지에 이 단계의 금액 {won}원이 있습니다. 이 금액도 함께 삭제하고 해제하시겠습니까?</translation>
    </message>
    <message>
        <source>{count} parcels attached. They carry no money yet: apply the money again to spread it over all parcels.</source>
        <translation>{count}필지를 연결했습니다. 아직 금액이 없으므로, 재원을 다시 적용하면 모든 필지에 배분됩니다.</translation>
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
        <source>{dates} · {count} parcels</source>
        <translation>{dates} · {count}필지</translation>
    </message>
    <message>
        <source>{start}–{end} · {file}</source>
        <translation>{start}–{end}년 · {file}</translation>
    </message>
    <message>
        <source>{won} won</source>
        <translation>{won}원</translation>
    </message>
    <message>
        <source>{won} won are not placed on parcels.</source>
        <translation>{won}원은 필지에 배정되지 않았습니다.</translation>
    </message>
    <message>
        <source>{won} won of other years ({years}) stay in the ledger.</source>
        <translation>다른 연도({years})의 {won}원은 원장에 남습니다.</translation>
    </message>
    <message>
        <source>{won} won set: {added} ledger rows new, {changed} changed, {deleted} removed. Not saved yet.</source>
        <translation>{won}원을 배분했습니다: 원장 {added}행 추가, {changed}행 변경, {deleted}행 삭제. 아직 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>“{text}” is not an amount of money. Enter a number.</source>
        <translation>“{text}”은(는) 금액이 아닙니다. 숫자를 입력하십시오.</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Apart from the chosen one</source>
        <translation>선택한 좌표계와의 거리</translation>
    </message>
    <message>
        <source>Blanks and signs removed from the parcel number</source>
        <translation>필지고유번호의 공백·기호를 없앰</translation>
    </message>
    <message>
        <source>Choose a file with parcels.</source>
        <translation>필지 파일을 선택하십시오.</translation>
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
        <source>Coordinate system: {name}, not tested, since no row has a usable parcel number.</source>
        <translation>좌표계: {name} (쓸 수 있는 필지고유번호가 없어 검증하지 못함).</translation>
    </message>
    <message>
        <source>Curves turned into straight lines</source>
        <translation>곡선을 직선으로 바꿈</translation>
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
        <source>Encoding: {name}; the file format knows no other.</source>
        <translation>문자 인코딩: {name} (이 파일 형식에서는 항상 같음).</translation>
    </message>
    <message>
        <source>Every row is kept whole in the plan's table of rows set aside. The first {count}:</source>
        <translation>모든 행은 계획의 보류 자료 표에 원래대로 남아 있습니다. 처음 {count}건:</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>예</translation>
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
        <source>Import of parcels</source>
        <translation>필지 가져오기 결과</translation>
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
        <source>In the coordinate system {crs} that you gave, {share} % of the parcels lie in the legal dong of their number; in {better} it is {better_share} %, {metres} m away. Import again with CRS={better}.</source>
        <translation>지정하신 좌표계 {crs}에서는 필지의 {share} %만 번호에 적힌 법정동 안에 놓이고, {metres} m 떨어진 {better}에서는 {better_share} %가 놓입니다. CRS={better}로 다시 가져오십시오.</translation>
    </message>
    <message>
        <source>In the coordinate system {crs} the coordinates of the parcels are no place on Earth; in {better} {better_share} % of them lie in the legal dong of their number. Import again with CRS={better}.</source>
        <translation>좌표계 {crs}에서는 필지의 좌표가 지구상의 위치가 아닙니다. {better}에서는 필지의 {better_share} %가 번호에 적힌 법정동 안에 놓입니다. CRS={better}로 다시 가져오십시오.</translation>
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
        <source>Invalid shape made valid</source>
        <translation>잘못된 도형을 바로잡음</translation>
    </message>
    <message>
        <source>Land category taken off the lot number (10-1도 → 10-1, 도)</source>
        <translation>지번에 붙은 지목을 떼어 냄 (10-1도 → 10-1, 도)</translation>
    </message>
    <message>
        <source>Latitude or y</source>
        <translation>위도 또는 y</translation>
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
        <source>Median distance from it</source>
        <translation>법정동과의 거리(중앙값)</translation>
    </message>
    <message>
        <source>Negative area</source>
        <translation>면적이 음수임</translation>
    </message>
    <message>
        <source>No lot number: taken from the parcel number</source>
        <translation>지번 없음: 필지고유번호에서 가져옴</translation>
    </message>
    <message>
        <source>No official price: left empty</source>
        <translation>공시지가 없음: 비워 둠</translation>
    </message>
    <message>
        <source>No parcel number (PNU)</source>
        <translation>필지고유번호(PNU) 없음</translation>
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
        <source>Not an area</source>
        <translation>면 도형이 아님</translation>
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
        <source>Parcel number (PNU) damaged</source>
        <translation>필지고유번호(PNU) 손상</translation>
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
        <source>Place name or blanks removed from the lot number</source>
        <translation>지번의 지명·공백을 없앰</translation>
    </message>
    <message>
        <source>Points and lines dropped from a mixed shape</source>
        <translation>섞인 도형에서 점·선을 없앰</translation>
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
        <source>Rows</source>
        <translation>행 수</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>보류</translation>
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
        <source>Share</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>The area {value} is negative.</source>
        <translation>면적 {value}: 음수입니다.</translation>
    </message>
    <message>
        <source>The file names no coordinate system, and these fit alike: {names}. Find out which it is and import again with it (CRS).</source>
        <translation>파일에 좌표계가 적혀 있지 않고, 다음 좌표계가 비슷하게 맞습니다: {names}. 어느 것인지 확인하여 좌표계(CRS)를 지정하고 다시 가져오십시오.</translation>
    </message>
    <message>
        <source>The file says that its coordinates are in {crs}, but then {share} % of the parcels lie in the legal dong of their number; in {better} it is {better_share} %, {metres} m away. If that is right, import again with CRS={better}.</source>
        <translation>파일에는 좌표계가 {crs}로 적혀 있으나, 그러면 필지의 {share} %만 번호에 적힌 법정동 안에 놓입니다. {metres} m 떨어진 {better}에서는 {better_share} %가 놓입니다. 이것이 맞으면 CRS={better}로 다시 가져오십시오.</translation>
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
        <source>The parcel number {value} ends in 0000, but the lot number is {jibun}: it was probably rounded by a spreadsheet. Export the file again with the number as text.</source>
        <translation>필지고유번호 {value}: 끝자리가 0000이지만 지번은 {jibun}입니다. 스프레드시트가 반올림한 것으로 보입니다. 번호를 텍스트로 하여 파일을 다시 내보내십시오.</translation>
    </message>
    <message>
        <source>The parcel number “{value}” was rounded by a spreadsheet; its last digits are lost. Export the file again with the number as text.</source>
        <translation>필지고유번호 “{value}”: 스프레드시트가 반올림하여 뒷자리가 사라졌습니다. 번호를 텍스트로 하여 파일을 다시 내보내십시오.</translation>
    </message>
    <message>
        <source>The plan has no legal dong {dong}, which the number {value} names.</source>
        <translation>번호 {value}에 적힌 법정동 {dong}: 계획에 없습니다.</translation>
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
        <source>The shape cannot be repaired: no area that a parcel could have is left.</source>
        <translation>도형을 고칠 수 없습니다. 필지가 될 만한 면적이 남지 않습니다.</translation>
    </message>
    <message>
        <source>The shape is a {value}; a parcel must be an area (polygon).</source>
        <translation>도형의 종류가 {value}입니다. 필지는 면(폴리곤)이어야 합니다.</translation>
    </message>
    <message>
        <source>The shape lies {metres} m outside the legal dong {dong} of its number.</source>
        <translation>도형이 번호에 적힌 법정동 {dong} 밖으로 {metres} m 떨어져 있습니다.</translation>
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
        <source>Unknown land category: left empty</source>
        <translation>알 수 없는 지목: 비워 둠</translation>
    </message>
    <message>
        <source>Unknown legal dong</source>
        <translation>알 수 없는 법정동</translation>
    </message>
    <message>
        <source>What</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>살펴볼 점</translation>
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
        <source>{path} cannot be opened ({reason}). Choose a file that you may read.</source>
        <translation>{path} 파일을 열 수 없습니다({reason}). 읽을 수 있는 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a map layer or table ({reason}). Choose a GeoPackage, shapefile, GeoJSON or CSV file.</source>
        <translation>{path} 파일을 지도 레이어나 표로 읽을 수 없습니다({reason}). GeoPackage, 셰이프파일, GeoJSON 또는 CSV 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>{path} cannot be read beyond row {row} ({reason}). Ask the sender for the file again.</source>
        <translation>{path} 파일은 {row}행 다음부터 읽을 수 없습니다({reason}). 보낸 곳에 파일을 다시 요청하십시오.</translation>
    </message>
    <message>
        <source>{path} has neither shapes nor coordinates. Parcels need their shapes: choose a map file, or a CSV with a WKT column.</source>
        <translation>{path} 파일에 도형도 좌표도 없습니다. 필지에는 도형이 필요합니다. 지도 파일이나 WKT 열이 있는 CSV 파일을 선택하십시오.</translation>
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
        <source>{path} is a folder. Choose one file in it.</source>
        <translation>{path} 항목은 폴더입니다. 그 안의 파일 하나를 선택하십시오.</translation>
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
        <source>{path} is not complete: its part {suffix} is missing or empty. A shapefile is several files; ask the sender for all of them.</source>
        <translation>{path} 파일이 온전하지 않습니다. {suffix} 파일이 없거나 비어 있습니다. 셰이프파일은 여러 파일로 되어 있으니 보낸 곳에 모두 요청하십시오.</translation>
    </message>
    <message>
        <source>{path} is packed. Unpack it and choose one file.</source>
        <translation>{path} 파일은 압축되어 있습니다. 압축을 풀고 파일 하나를 선택하십시오.</translation>
    </message>
    <message>
        <source>{read} rows read: {imported} imported ({updated} of them updated, {repaired} repaired), {quarantined} set aside.</source>
        <translation>{read}행을 읽어 {imported}행을 가져왔고(그중 갱신 {updated}행, 고침 {repaired}행), {quarantined}행을 보류했습니다.</translation>
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
        <source>“{value}” is not a parcel number: a parcel number (PNU) has 19 digits.</source>
        <translation>“{value}”: 필지고유번호가 아닙니다. 필지고유번호(PNU)는 19자리입니다.</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>A parcel can be in several phases at a time, in parts.</source>
        <translation>한 필지는 같은 기간에 여러 단계에 지분을 나누어 속할 수 있습니다.</translation>
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
        <source>A project's years span all its phases.</source>
        <translation>사업 기간은 모든 단계를 포함해야 합니다.</translation>
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
        <source>Budget it year by year, divide the project, or have the period extended.</source>
        <translation>해마다 예산을 편성하거나, 사업을 나누거나, 연한 연장을 받아 주십시오.</translation>
    </message>
    <message>
        <source>Check of the plan</source>
        <translation>계획 점검</translation>
    </message>
    <message>
        <source>Confirm the share with the districts, or correct who runs the project.</source>
        <translation>자치구와 분담을 확인하거나 시행 주체를 바로잡아 주십시오.</translation>
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
        <source>Detach parcels</source>
        <translation>필지 해제</translation>
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
        <source>Each phase ends with a target that can be checked.</source>
        <translation>단계마다 확인할 수 있는 목표가 있어야 합니다.</translation>
    </message>
    <message>
        <source>Enter what must be reached at the end of the phase.</source>
        <translation>단계가 끝날 때 이루어야 할 것을 입력해 주십시오.</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Give the phase its money.</source>
        <translation>단계의 재원을 입력해 주십시오.</translation>
    </message>
    <message>
        <source>Give the plan a title.</source>
        <translation>계획의 제목을 입력하십시오.</translation>
    </message>
    <message>
        <source>Have the project reviewed before it is budgeted; it must stand in the mid-term fiscal plan first.</source>
        <translation>예산 편성 전에 투자심사를 받아 주십시오. 먼저 중기지방재정계획에 반영되어 있어야 합니다.</translation>
    </message>
    <message>
        <source>Have the study made before the investment review.</source>
        <translation>투자심사 전에 타당성 조사를 받아 주십시오.</translation>
    </message>
    <message>
        <source>How to mend it</source>
        <translation>조치 방법</translation>
    </message>
    <message>
        <source>Look at the parcels on the map; import them anew with the right coordinate reference system if they are shifted.</source>
        <translation>지도에서 필지를 확인하고, 위치가 어긋났으면 올바른 좌표계로 다시 가져와 주십시오.</translation>
    </message>
    <message>
        <source>Lower the shares, detach the parcels, or correct the phases' dates.</source>
        <translation>지분을 줄이거나, 필지를 단계에서 빼거나, 단계의 일정을 바로잡아 주십시오.</translation>
    </message>
    <message>
        <source>Money before the plan's years counts as spent before, after them as later.</source>
        <translation>계획 기간 전의 금액은 기투자, 뒤의 금액은 향후로 셉니다.</translation>
    </message>
    <message>
        <source>Money is planned for the years in which the work is done.</source>
        <translation>재원은 사업을 시행하는 연도에 배정합니다.</translation>
    </message>
    <message>
        <source>Money without parcels counts in the plan's totals, but for no district and in no district package.</source>
        <translation>필지가 없는 재원은 계획의 합계에는 들어가지만, 자치구별 합계와 자치구 꾸러미에는 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>Move the money to other years, or correct the years and dates.</source>
        <translation>재원의 연도를 옮기거나, 기간과 일정을 바로잡아 주십시오.</translation>
    </message>
    <message>
        <source>No parcel was chosen. Select parcels, then attach them.</source>
        <translation>선택한 필지가 없습니다. 필지를 선택한 뒤 연결하십시오.</translation>
    </message>
    <message>
        <source>None of these parcels is attached to the phase.</source>
        <translation>이 필지 중 단계에 연결된 것이 없습니다. 연결된 필지를 선택하십시오.</translation>
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
        <source>Other edits were made in “{layer}” since. Undo those first, in QGIS's own Undo/Redo panel.</source>
        <translation>그 뒤에 “{layer}”에서 다른 편집이 있었습니다. QGIS의 실행 취소/다시 실행 패널에서 그 편집을 먼저 취소하십시오.</translation>
    </message>
    <message>
        <source>Parcel {pnu} is listed in district {district}, its number says {own}.</source>
        <translation>필지 {pnu}: 자치구 코드는 {district}인데 번호의 자치구 코드는 {own}입니다.</translation>
    </message>
    <message>
        <source>Parcel {pnu} is not in Seoul: its number does not begin with 11.</source>
        <translation>필지 {pnu}은(는) 서울시 필지가 아닙니다. 번호가 11로 시작하지 않습니다.</translation>
    </message>
    <message>
        <source>Phases follow each other in the order of their numbers.</source>
        <translation>단계는 순서대로 이어져야 합니다.</translation>
    </message>
    <message>
        <source>Rows were removed from “{parent}”, and rows of “{child}” both removed and added or changed. Undo the removals, save, then remove and save again. Nothing was saved.</source>
        <translation>“{parent}”에서 행을 지우고 “{child}”에서는 행을 지우는 동시에 넣거나 고쳤습니다. 지운 것을 되돌려 저장한 뒤, 다시 지우고 저장하십시오. 아무것도 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>Spread money</source>
        <translation>재원 배분</translation>
    </message>
    <message>
        <source>Spread the money of these years anew; the rows then get their own id.</source>
        <translation>해당 연도의 재원을 다시 배분하면 식별자가 바로잡힙니다.</translation>
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
        <source>The phase has no parcels. Attach parcels first, or record the money as not placed.</source>
        <translation>단계에 필지가 없습니다. 먼저 필지를 연결하거나, 필지 미배정 금액으로 기록하십시오.</translation>
    </message>
    <message>
        <source>The phase is no longer in the plan. Choose another.</source>
        <translation>이 단계는 계획에 더 이상 없습니다. 다른 단계를 선택하십시오.</translation>
    </message>
    <message>
        <source>The phase “{phase}” has no parcels. Attach parcels first, or record the money as not placed.</source>
        <translation>단계 “{phase}”에 필지가 없습니다. 먼저 필지를 연결하거나 금액을 미배치로 기록하십시오.</translation>
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
        <source>The share {share} is not possible. Give a share above 0 and up to 1.</source>
        <translation>지분 {share}은(는) 쓸 수 없습니다. 0보다 크고 1 이하인 지분을 입력하십시오.</translation>
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
        <source>Where</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>이유</translation>
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
        <source>{count} parcels have no official price, the first is {first}. Spread by area, or enter the prices first.</source>
        <translation>필지 {count}개에 공시지가가 없습니다(첫 필지 {first}). 면적으로 배분하거나 공시지가를 먼저 입력하십시오.</translation>
    </message>
    <message>
        <source>{count} parcels with numbers of {district} lie more than {metres} m outside it; the first is {first}.</source>
        <translation>번호로는 {district}인 필지 {count}개가 자치구 경계에서 {metres} m 넘게 벗어나 있습니다. 첫 필지는 {first}입니다.</translation>
    </message>
    <message>
        <source>{count} rows that you changed or removed are no longer in {path}: a tool or another program has changed the plan since. Nothing was saved. Discard your edits and repeat them on the plan as it is now.</source>
        <translation>수정하거나 삭제하신 행 {count}개가 {path}에 더 이상 없습니다. 그사이 도구나 다른 프로그램이 계획을 바꾸었습니다. 아무것도 저장하지 않았습니다. 편집 내용을 취소한 뒤 현재 계획에서 다시 편집하십시오.</translation>
    </message>
    <message>
        <source>{path} could not be saved: {reason}</source>
        <translation>{path}을(를) 저장하지 못했습니다: {reason}</translation>
    </message>
    <message>
        <source>{phase} begins on {day}, before the earlier phase {other} begins ({other_day}).</source>
        <translation>{phase}: 시작일({day})이 앞 단계 “{other}”의 시작일({other_day})보다 빠릅니다.</translation>
    </message>
    <message>
        <source>{phase} ends on {day}, before the earlier phase {other} ends ({other_day}).</source>
        <translation>{phase}: 종료일({day})이 앞 단계 “{other}”의 종료일({other_day})보다 빠릅니다.</translation>
    </message>
    <message>
        <source>{phase} has no target.</source>
        <translation>{phase}: 목표가 없습니다.</translation>
    </message>
    <message>
        <source>{phase} runs from {start} to {end}, outside the project's years {first} to {last}.</source>
        <translation>{phase}: 일정({start}~{end})이 사업 기간({first}~{last}년)을 벗어납니다.</translation>
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
        <source>{project} is new, costs {won} won in all and needs a feasibility study first.</source>
        <translation>{project}: 총사업비 {won}원의 신규 사업이므로 먼저 타당성 조사를 받아야 합니다.</translation>
    </message>
    <message>
        <source>{project} runs for {years} years; continuing expenditure may last {limit}.</source>
        <translation>{project}: 사업 기간이 {years}년입니다. 계속비 연한은 {limit}년입니다.</translation>
    </message>
    <message>
        <source>{project}: Seoul runs it, and {won} won are district money.</source>
        <translation>{project}: 서울시가 시행하는데 구비가 {won}원 있습니다.</translation>
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
        <source>“{layer}” cannot be edited. The plan is read-only, or open elsewhere.</source>
        <translation>“{layer}”을(를) 편집할 수 없습니다. 계획이 읽기 전용이거나 다른 곳에서 열려 있습니다.</translation>
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
        <source>“{weight}” is not a way to spread. Choose: {known}.</source>
        <translation>“{weight}”은(는) 배분 방법이 아닙니다. 쓸 수 있는 방법: {known}.</translation>
    </message>
</context>
<context>
    <name>Processing</name>
    <message>
        <source>Allocate funding to a phase</source>
        <translation>단계에 재원 배분</translation>
    </message>
    <message>
        <source>Also save it inside the plan file</source>
        <translation>계획 파일 안에도 저장</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>도면집</translation>
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
        <source>Basis of the figure</source>
        <translation>금액의 근거</translation>
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
        <source>Check a plan</source>
        <translation>계획 점검</translation>
    </message>
    <message>
        <source>Checks money, phases and parcels, and which reviews the dated rules in the plan ask for. Each finding says why it is one and how to mend it. The plan is not changed. Rules that are not verified never pass or fail a plan.</source>
        <translation>재원·단계·필지를 점검하고, 계획에 담긴 기준에 따라 어떤 심사가 필요한지 알려 줍니다. 점검 결과마다 이유와 조치 방법을 적습니다. 계획은 바뀌지 않습니다. 확인되지 않은 기준으로는 판정하지 않습니다.</translation>
    </message>
    <message>
        <source>Coordinate system (empty: as the file says, tested)</source>
        <translation>좌표계(비우면 파일의 선언을 검증하여 사용)</translation>
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
        <source>District codes, e.g. 11380,11440 (empty: all)</source>
        <translation>자치구 코드, 예: 11380,11440(비우면 전체)</translation>
    </message>
    <message>
        <source>Encoding (empty: recognise it)</source>
        <translation>문자 인코딩(비우면 자동 인식)</translation>
    </message>
    <message>
        <source>Export the council atlas (PDF)</source>
        <translation>의회 보고용 도면집 내보내기(PDF)</translation>
    </message>
    <message>
        <source>File with parcels</source>
        <translation>필지 파일</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>시작 연도</translation>
    </message>
    <message>
        <source>Folder for the packages</source>
        <translation>꾸러미 폴더</translation>
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
        <source>Import parcels</source>
        <translation>필지 가져오기</translation>
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
        <source>Make district packages</source>
        <translation>자치구별 꾸러미 만들기</translation>
    </message>
    <message>
        <source>One page for each</source>
        <translation>면을 나누는 단위</translation>
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
        <source>Phase (identifier)</source>
        <translation>단계(식별자)</translation>
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
        <source>Project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>Share of each parcel (0 to 1)</source>
        <translation>필지별 지분(0~1)</translation>
    </message>
    <message>
        <source>Smart city plan</source>
        <translation>스마트시티 계획</translation>
    </message>
    <message>
        <source>Sources and percent, e.g. central=40,city=42,district=18</source>
        <translation>재원별 비율(%), 예: central=40,city=42,district=18</translation>
    </message>
    <message>
        <source>Spread over parcels by (area, equal, price)</source>
        <translation>필지 배분 기준(area 면적, equal 균등, price 공시지가)</translation>
    </message>
    <message>
        <source>Spread over the phase's parcels</source>
        <translation>단계의 필지에 배분</translation>
    </message>
    <message>
        <source>Spreads a total in whole won over funding sources, fiscal years and the parcels of a phase, exact to the won (largest remainder). What the phase had in these years is replaced, and reported; other years stay.</source>
        <translation>원 단위 총액을 재원, 회계연도, 단계의 필지에 1원까지 맞게 배분합니다(최대 잔여법). 해당 연도에 있던 금액은 바뀌고 그 내용을 알려 주며, 다른 연도는 그대로 둡니다.</translation>
    </message>
    <message>
        <source>The expression cannot be used: {problem}</source>
        <translation>표현식을 쓸 수 없습니다: {problem}</translation>
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
        <source>Web pages (*.html)</source>
        <translation>웹 페이지 (*.html)</translation>
    </message>
    <message>
        <source>With the sample plan</source>
        <translation>예시 계획 포함</translation>
    </message>
    <message>
        <source>Writes a PDF with a cover, an overview of Seoul and one page per innovation hub, district, project or phase: map, location, legend, funding table and chart. Every total is computed from the plan's ledger; example money is marked on each page. The file appears whole or not at all.</source>
        <translation>표지, 서울시 전체 현황도, 그리고 혁신거점·자치구·사업·단계별로 한 면씩 담은 PDF를 만듭니다. 각 면에는 지도, 위치도, 범례, 재원표, 그래프가 들어갑니다. 모든 합계는 계획의 재원 원장에서 계산하며, 예시 금액은 면마다 표시합니다. 파일은 온전히 만들어지거나, 전혀 만들어지지 않습니다.</translation>
    </message>
    <message>
        <source>Writes a folder with one GeoPackage per district: its parcels, phases and money, the places that reach into it, and a styled QGIS project. A manifest states rows, won and checksums. Without district codes, all districts are packaged.</source>
        <translation>자치구마다 GeoPackage 파일 하나를 만들어 폴더에 담습니다. 파일에는 그 자치구의 필지와 단계·재원, 자치구에 걸치는 거점·구역·기반시설, 스타일을 갖춘 QGIS 프로젝트가 들어 있습니다. 목록 파일에는 행 수와 금액(원), 검사값을 적습니다. 자치구 코드를 비우면 모든 자치구의 꾸러미를 만듭니다.</translation>
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
        <translation>꾸러미 {count}개에 {won}원을 담았습니다. 필지가 없는 {remainder}원은 시에 남습니다.</translation>
    </message>
    <message>
        <source>{count} parcels attached.</source>
        <translation>필지 {count}개를 연결했습니다.</translation>
    </message>
    <message>
        <source>{won} won allocated in {rows} ledger rows.</source>
        <translation>원장 {rows}행에 {won}원을 배분했습니다.</translation>
    </message>
    <message>
        <source>{won} won in {rows} rows stood in these years and were replaced.</source>
        <translation>해당 연도에 있던 {rows}행 {won}원을 새 금액으로 바꾸었습니다.</translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>The description of {layer} cannot be saved in {path} ({reason}). Close the file in other programs and try again.</source>
        <translation>{layer}의 설명 정보를 {path}에 저장할 수 없습니다({reason}). 다른 프로그램에서 파일을 닫고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The layer “{layer}” of {path} cannot be opened. The file may be damaged: go back to a copy, or create the plan anew.</source>
        <translation>{path}의 레이어 ‘{layer}’을(를) 열 수 없습니다. 파일이 손상되었을 수 있으니 사본으로 되돌리거나 계획을 새로 만드십시오.</translation>
    </message>
    <message>
        <source>The project cannot be saved inside {path} ({reason}). Close the file in other programs and try again.</source>
        <translation>프로젝트를 {path} 안에 저장할 수 없습니다({reason}). 다른 프로그램에서 파일을 닫고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The style {path} cannot be read. Install the plugin again.</source>
        <translation>스타일 {path}을(를) 읽을 수 없습니다. 플러그인을 다시 설치하십시오.</translation>
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
</TS>
