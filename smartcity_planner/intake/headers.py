"""How offices head their columns: words per role, without blanks, signs and case, the surest first.

Korean as in the cadastre and in public data files; English as in the services of V-World and the
ministries, and as planners' own files have it.
"""

from __future__ import annotations

from collections.abc import Mapping

Words = Mapping[str, tuple[str, ...]]


def _split(words: Mapping[str, str]) -> Words:
    return {role: tuple(text.split()) for role, text in words.items()}


_PLACE = _split(
    {
        "lon": "경도 lon lng longitude 경도wgs84 wgs84경도 mapx x x좌표 좌표x x좌표값 xcoord xcrd "
        "pointx posx coordx",
        "lat": "위도 lat latitude 위도wgs84 wgs84위도 mapy y y좌표 좌표y y좌표값 ycoord ycrd "
        "pointy posy coordy",
        "wkt": "wkt",
    }
)
PARCEL: Words = {
    **_split(
        {
            "pnu": "pnu 필지고유번호 토지고유번호 고유번호 pnu코드 pnucode pnucd pnuno 필지코드 "
            "토지코드 parcelnumber parcelno",
            "jibun": "jibun 지번 jibunno lotnumber lotno 지번주소 본번부번 lot",
            "land_category": "지목 jimok landcategory 지목명 지목코드 지목구분 lndcgrcodenm lndcgr "
            "lndcgrcode jimoknm jimokcd jimokcode landusecode",
            "area_m2": "면적 aream2 area 토지면적 대장면적 공부면적 필지면적 면적m2 lndpclar "
            "aream2register registeredarea areasqm parea",
            "price_per_m2": "공시지가 개별공시지가 jiga priceperm2 pblntfpclnd 단위면적당가격 "
            "공시지가원m2 개별공시지가원m2 landprice officialprice price",
        }
    ),
    **_PLACE,
}
_NAMED = _split(
    {
        "name": "이름 명칭 name nameko nm 시설명 시설명칭 구역명 구역명칭 거점명 지구명 사업명 "
        "정류소명 정류장명 역명 역사명 학교명 노선명 하천명 도로명 fzonenm title facilityname "
        "zonename stationname roadname fcltynm",
        "name_en": "영문명 영문이름 영문명칭 영문시설명 nameen nameeng engname englishname "
        "nameenglish nmeng",
    }
)
_WHERE = _split(
    {
        "district": "자치구 자치구명 구명 시군구 시군구명 구 gu gunam guname gunm sggnm sigungunm "
        "signgunm sigungu sgg district districtname 자치구코드 시군구코드 구코드 sggcd sigungucd "
        "signgucode districtcode",
        "dong": "법정동 법정동명 법정동코드 legaldong legaldongcode bjd bjdcd bjdcode bjdnm emd "
        "emdnm emdkornm emdcd 읍면동 읍면동명 동명 동 dong dongname admcd",
        "address": "주소 소재지 소재지주소 도로명주소 지번주소 소재지도로명주소 소재지지번주소 "
        "위치 피해위치 address addr roadaddress rdnmadr lnmadr lcadres location",
    }
)
_ID = "id 관리번호 시설번호 시설id 구역번호 구역코드 시설코드 code 코드 고유번호 ufid linkid arsid \
정류소번호 정류장번호 노드id nodeid stationid uid mgtno mnum 연번 번호 objectid fid no"
_TYPE = "유형 사업유형 구역유형 사업구분 정비유형 zonetype type sub subtype 구분 분류 cat category"
_DESIGNATED = "지정일 지정일자 구역지정일 선정일 선정일자 고시일 고시일자 결정고시일 최초고시일 \
designatedon designationdate designated noticedate nd ntfcde"
_OPENED = "개소일 개소일자 개관일 개관일자 개통일 개통일자 준공일 준공일자 설치일 설치일자 설립일 \
설립일자 개교일 openedon opened openingdate opendate installdate installed"
HUB: Words = {
    **_split({"id": _ID}),
    **_NAMED,
    **_split({"industry": "산업 산업분류 업종 특화산업 industry sector"}),
    **_WHERE,
    **_PLACE,
}
ZONE: Words = {
    **_split({"id": _ID}),
    **_NAMED,
    **_split(
        {
            "type": _TYPE,
            "programme": "사업 지원사업 programme program",
            "batch": "차수 선정차수 batch round",
            "designated_on": _DESIGNATED,
            "status": "상태 진행상태 추진상태 추진현황 진행단계 추진단계 사업단계 단계 "
            "status stage",
            "area_published_m2": "면적 구역면적 사업면적 면적m2 구역면적m2 area aream2 areasqm ar "
            "areapublishedm2",
        }
    ),
    **_WHERE,
    **_PLACE,
}
INFRASTRUCTURE: Words = {
    **_split({"id": _ID}),
    **_NAMED,
    **_split(
        {
            "kind": "kind 종류 시설종류 시설종별 infrastructurekind",
            "subkind": "subkind 세부종류 세부유형 시설구분 시설유형 유형 분류 구분 type subtype "
            "category class kind 종류 시설종류 시설종별",
            "opened_on": _OPENED,
        }
    ),
    **_WHERE,
    **_PLACE,
}
#: Target → role → words.
WORDS: Mapping[str, Words] = {
    "parcel": PARCEL,
    "hub": HUB,
    "regeneration_zone": ZONE,
    "infrastructure_point": INFRASTRUCTURE,
    "infrastructure_line": INFRASTRUCTURE,
    "infrastructure_area": INFRASTRUCTURE,
}
#: Role → what a header may end in (`주차장명`, `편의시설분류`), where no word of the role is there.
ENDINGS: Mapping[str, tuple[str, ...]] = {
    "name": ("명", "명칭", "name"),
    "subkind": ("분류", "종류", "구분", "유형"),
    "id": ("관리번호", "코드"),
}
#: … and what such a header is not: somebody's or something else's name or number.
OTHERS = (
    *(
        "구명",
        "동명",
        "시군구명",
        "지목명",
        "담당자명",
        "성명",
        "업체명",
        "기관명",
        "부서명",
        "영문명",
    ),
    *("파일명", "시도명", "행정동명", "법정동명", "우편번호", "전화번호", "지목코드", "행정동코드"),
    *("법정동코드", "구코드", "자치구코드", "시군구코드", "시도코드", "구분코드", "분류코드"),
    *("유무료구분", "운영구분", "공휴일유무료구분", "토요일유무료구분", "filename", "username"),
)
