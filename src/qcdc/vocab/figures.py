"""Code lists of figures (*số liệu*)."""

from __future__ import annotations

from qcdc._kernel.codes import Code

__all__ = [
    "ChangeUnit",
    "CountedBy",
    "Dimension",
    "Direction",
    "FigureState",
    "Hedge",
    "Measure",
    "Nature",
    "NumberStyle",
    "Origin",
    "PlaceKind",
    "Polarity",
    "ReadFrom",
    "RestatementQuality",
    "RestatementReason",
    "Temporal",
]


class FigureState(Code):
    """The state of a figure (*tình trạng số liệu*). Only ``value`` has a number; none of the others is zero."""

    VALUE = "value", "có số liệu", "value"
    NIL = "nil", "không phát sinh", "nothing arose"
    NOT_REPORTED = "not_reported", "chưa báo cáo", "not reported"
    NOT_DUE = "not_due", "chưa đến hạn", "not due"
    NOT_COUNTED = "not_counted", "chưa tổng hợp từ hồ sơ", "not counted"
    NOT_APPLICABLE = "not_applicable", "không áp dụng", "not applicable"
    UNKNOWN = "unknown", "không rõ", "unknown"
    SUPPRESSED = "suppressed", "không công bố", "suppressed"


class Hedge(Code):
    """A word that makes a printed value approximate or a bound (*từ ước lượng*)."""

    NEARLY = "nearly", "gần", "nearly"
    MORE_THAN = "more_than", "hơn", "more than"
    ABOUT = "about", "khoảng", "about"


class Direction(Code):
    """Whether a change is an increase or a decrease (*chiều tăng, giảm*)."""

    UP = "up", "tăng", "increase"
    DOWN = "down", "giảm", "decrease"


class Nature(Code):
    """The nature of a figure (*tính chất*): a result, a plan or a norm."""

    RESULT = "result", "kết quả", "result"
    PLAN = "plan", "kế hoạch", "plan"
    NORM = "norm", "mức quy định", "norm"


class Origin(Code):
    """Where a record or a figure comes from (*nguồn gốc*)."""

    RECORDED = "recorded", "từ hồ sơ", "recorded"
    PUBLISHED = "published", "công bố", "published"
    COMPUTED = "computed", "số tính toán", "computed"
    SYNTHETIC = "synthetic", "số liệu giả lập", "synthetic"


class Temporal(Code):
    """How an indicator behaves over time (*tính chất theo thời gian*).

    ``carried`` is an opening stock plus new arrivals (*kỳ trước chuyển sang + phát sinh*): it belongs to one window;
    adding two windows would count the open cases twice. ``cumulative`` is everything since a beginning (*lũy kế*): of
    two such figures the later contains the earlier. ``change`` is an increase or a decrease, not a level. ``summary``
    describes a distribution, such as a median (*trung vị*): it adds neither over time nor over units.
    """

    FLOW = "flow", "phát sinh trong kỳ", "flow"
    STOCK = "stock", "số cuối kỳ", "stock"
    OPENING_STOCK = "opening_stock", "kỳ trước chuyển sang", "opening stock"
    CARRIED = "carried", "kỳ trước chuyển sang và phát sinh", "opening stock and flow"
    RATIO = "ratio", "tỷ lệ", "ratio"
    CUMULATIVE = "cumulative", "số lũy kế", "cumulative total"
    CHANGE = "change", "mức tăng, giảm", "change"
    SUMMARY = "summary", "đại lượng đặc trưng", "summary statistic"


class ChangeUnit(Code):
    """What a printed change is given in (*cách ghi mức tăng, giảm*).

    ``percent`` is a change printed with the sign %. For a rate this may mean percentage points or per cent of the
    earlier rate; a text that says which uses ``points``.
    """

    ABSOLUTE = "absolute", "số tuyệt đối", "absolute"
    PERCENT = "percent", "phần trăm", "per cent"
    POINTS = "points", "điểm phần trăm", "percentage points"
    WORDS = "words", "bằng lời", "in words"


class PlaceKind(Code):
    """What a figure is about if it is not a unit with a code (*phạm vi lãnh thổ, cơ quan của số liệu*)."""

    NATION = "nation", "cả nước", "the whole country"
    NAMED = "named", "đơn vị chỉ ghi tên", "unit known by name only"
    OFFICE = "office", "cơ quan, nơi tiếp công dân", "office"
    SEVERAL = "several", "nhiều đơn vị", "several units"
    UNNAMED = "unnamed", "không nêu tên", "not named"


class Dimension(Code):
    """What a figure can be broken down by (*tiêu thức phân tổ*). Without a value of a dimension, it is the total."""

    KIND = "kind", "loại đơn, loại vụ việc", "kind of petition or case"
    OUTCOME = "outcome", "kết quả", "outcome"
    CONTENT = "content", "nội dung, lĩnh vực", "content"
    TIER = "tier", "cấp", "tier"
    CHANNEL = "channel", "hình thức tiếp nhận", "channel"
    MODE = "mode", "hình thức tiến hành", "mode"
    ACTOR = "actor", "người thực hiện", "who acted"
    SEX = "sex", "giới tính", "sex"
    REPETITION = "repetition", "lần đầu, nhiều lần", "first or repeated"
    SUBJECT = "subject", "cá nhân, tập thể", "individual or collective"
    STAGE = "stage", "tình trạng xử lý", "stage"
    INSTANCE = "instance", "lần giải quyết", "instance"
    CARRIED = "carried", "cũ, mới", "carried over or new"
    TIMELINESS = "timeliness", "thời hạn thực hiện", "timeliness"
    SERVICE_LEVEL = "service_level", "mức độ trực tuyến", "level of online service"
    QUALIFICATION = "qualification", "trình độ", "qualification"
    BENEFICIARY = "beneficiary", "đối tượng thụ hưởng", "beneficiary"
    STATISTIC = "statistic", "đại lượng đặc trưng", "statistic"


class NumberStyle(Code):
    """How a text writes numbers (*cách viết số*): 1.202,5 or 1,202.5."""

    VIETNAMESE = "vietnamese", "kiểu Việt Nam (1.202,5)", "Vietnamese (1.202,5)"
    ENGLISH = "english", "kiểu Anh (1,202.5)", "English (1,202.5)"


class ReadFrom(Code):
    """How the print of a figure is known (*căn cứ của bản chép số liệu*)."""

    SOURCE = "source", "chép từ văn bản gốc", "read in the source"
    QUOTED = "quoted", "chép lại từ trích dẫn", "read in a quotation"
    RECONSTRUCTED = "reconstructed", "dựng lại, chưa đối chiếu văn bản gốc", "reconstructed, not seen in the source"
    NOT_PRINTED = "not_printed", "văn bản không ghi số này", "not printed"


class Polarity(Code):
    """Whether more of an indicator is better (*chiều đánh giá*)."""

    HIGHER = "higher", "càng cao càng tốt", "higher is better"
    LOWER = "lower", "càng thấp càng tốt", "lower is better"
    NEUTRAL = "neutral", "không đánh giá theo cao, thấp", "neither"


class CountedBy(Code):
    """How the library gets the figure of an indicator (*cách có số liệu*)."""

    COUNTED = "counted", "đếm từ hồ sơ", "counted from records"
    DERIVED = "derived", "tính từ số liệu khác", "derived from other figures"
    REPORTED = "reported", "chỉ có trong báo cáo", "from reports only"


class RestatementQuality(Code):
    """The quality of a restated figure (*chất lượng quy đổi*)."""

    EXACT = "exact", "chính xác", "exact"
    PRESUMED = "presumed", "suy đoán", "presumed"
    APPORTIONED = "apportioned", "phân bổ theo trọng số", "apportioned"
    AREA_ONLY = "area_only", "chỉ so sánh được cả khu vực", "comparable as an area only"
    NOT_COMPARABLE = "not_comparable", "không so sánh được", "not comparable"


class RestatementReason(Code):
    """Why a restated figure has its quality (*lý do*)."""

    UNCHANGED = "unchanged", "địa giới không thay đổi", "borders unchanged"
    WHOLE_UNITS = "whole_units", "gồm toàn bộ các đơn vị cũ", "formed from whole units"
    WEIGHTS_GIVEN = "weights_given", "đã cho trọng số phân bổ", "weights were given"
    SPLIT = "split", "có đơn vị bị chia", "a unit was split"
    UNKNOWN_LINEAGE = "unknown_lineage", "chưa rõ đơn vị kế thừa", "unknown lineage"
    PRESUMED_HEIRS = "presumed_heirs", "đơn vị kế thừa được suy đoán", "presumed heirs"
    NOTHING_BEFORE = "nothing_before", "trước đó chưa có đơn vị", "no unit before"


class Measure(Code):
    """Unit of measure (*đơn vị tính*). Figures of different measures are never added."""

    VISIT = "visit", "lượt", "visit", "02/2021/TT-TTCP"
    PERSON = "person", "người", "person", "02/2021/TT-TTCP"
    PERSON_VISIT = "person_visit", "lượt người", "visit of one person"
    CASE = "case", "vụ việc", "case", "02/2021/TT-TTCP"
    PETITION = "petition", "đơn", "petition", "02/2021/TT-TTCP"
    HANDLING = "handling", "lượt xử lý", "handling"
    GROUP = "group", "đoàn", "group of visitors", "02/2021/TT-TTCP"
    GROUP_VISIT = "group_visit", "lượt đoàn", "visit of a group"
    INSTANCE = "instance", "trường hợp", "instance"
    DAY = "day", "ngày", "day", "02/2021/TT-TTCP"
    SESSION = "session", "buổi", "session"
    GUILD = "guild", "nông hội", "farmers' guild"
    MODEL = "model", "mô hình", "model"
    EXEMPLAR = "exemplar", "điển hình", "exemplar"
    COMMITTEE = "committee", "Ban Chỉ đạo", "steering committee"
    POINT = "point", "điểm cầu", "connection point"
    ITEM = "item", "nội dung", "item"
    DECISION = "decision", "quyết định của cộng đồng", "decision"
    CONSULTATION = "consultation", "đợt lấy ý kiến", "consultation"
    EVENT = "event", "cuộc", "event"
    OPINION = "opinion", "ý kiến", "opinion"
    BOARD = "board", "ban của Nhân dân", "board"
    RECOMMENDATION = "recommendation", "kiến nghị", "recommendation"
    CONFERENCE = "conference", "hội nghị", "conference"
    DOCUMENT = "document", "văn bản", "document"
    ARTICLE = "article", "tin, bài", "news article"
    BALLOT = "ballot", "phiếu", "ballot"
    CONVENTION = "convention", "hương ước, quy ước", "village convention"
    DOSSIER = "dossier", "hồ sơ", "dossier"
    PROCEDURE = "procedure", "thủ tục hành chính", "administrative procedure"
    SERVICE = "service", "dịch vụ công", "public service"
    CALL = "call", "cuộc gọi", "call"
    COURSE = "course", "lớp", "course"
    TEAM = "team", "tổ", "team"
    CENTRE = "centre", "trung tâm", "centre"
    COLLECTIVE = "collective", "tập thể", "collective"
    ORGANISATION = "organisation", "tổ chức", "organisation"
    ENTERPRISE = "enterprise", "doanh nghiệp", "enterprise"
    AGENCY = "agency", "cơ quan, đơn vị", "agency"
    PROVINCE_UNIT = "province_unit", "địa phương, tỉnh, thành phố", "province"
    DISTRICT_UNIT = "district_unit", "huyện, quận, thị xã", "district"
    COMMUNE_UNIT = "commune_unit", "xã, phường, thị trấn", "commune"
    VILLAGE_UNIT = "village_unit", "thôn, tổ dân phố", "village"
    HOUSEHOLD = "household", "hộ", "household"
    WORK = "work", "công trình, dự án", "public work"
    STRUCTURE = "structure", "vật kiến trúc", "structure"
    HOUSE = "house", "căn nhà", "house"
    TREE = "tree", "cây", "tree"
    DONG = "dong", "đồng", "đồng"
    LABOUR_DAY = "labour_day", "ngày công", "day of labour"
    SQUARE_METRE = "square_metre", "m²", "square metre"
    HECTARE = "hectare", "héc-ta", "hectare"
    METRE = "metre", "mét", "metre"
    KILOMETRE = "kilometre", "ki-lô-mét", "kilometre"
    TONNE = "tonne", "tấn", "tonne"
    KILOGRAM = "kilogram", "ki-lô-gam", "kilogram"
    SCORE = "score", "điểm", "score"
    PERCENT = "percent", "%", "per cent"
    PERCENTAGE_POINT = "percentage_point", "điểm phần trăm", "percentage point"
    OTHER = "other", "đơn vị tính khác", "other unit of measure"

    @property
    def factor(self) -> tuple[Measure, int]:
        """The measure that it is a multiple of, and how many of it: one hectare is 10,000 square metres."""
        return _FACTORS.get(self, (self, 1))


_FACTORS = {
    Measure.HECTARE: (Measure.SQUARE_METRE, 10_000),
    Measure.KILOMETRE: (Measure.METRE, 1000),
    Measure.TONNE: (Measure.KILOGRAM, 1000),
}
