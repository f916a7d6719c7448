"""Short forms whose full stop need not end a sentence, and words that tell whether it does.

All are in small letters and without their last stop. A form that is also a word ("no", "wash",
"sun") stands here because its looks or its neighbours tell them apart: see `sentences`.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: What they belong to follows, so their stop does not end a sentence.
NEVER = _words(
    "dr mr mrs ms mx prof assoc asst rev hon gov gen col lt sgt capt supt sen st mt messrs mme "
    "mlle e.g i.e eg ie cf n.b p.s a.k.a c.f viz vs v approx ca c fig figs eq no nos vol vols pp p "
    "para ch sec app art ref refs tel ext resp incl esp usu var subsp sp spp"
)
#: Of these, the ones that are also words, or that stand for something only before a number.
BEFORE_NUMBER = _words("no nos p pp c ca art ch sec app vol vols fig figs eq para ref refs ext tel")
#: And of those, the ones that may be numbered by a letter: "Fig. S2", "App. B".
BEFORE_LETTER = _words("ch sec app fig figs eq")
#: Short forms of streets and persons alike: "Elm Dr. The clinic", "Dr. Jones".
STREETS = _words("st dr mt")

MONTHS = _words("jan feb mar apr jun jul aug sep sept oct nov dec")
DAYS = _words("mon tue tues wed thu thur thurs fri sat sun")
STATES = _words(
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb "
    "nev okla ore pa penn tenn tex va vt wash wis wyo"
)

#: These may end a sentence; the next word says whether they do.
MAY_END = _words(
    "etc al inc ltd co corp plc jr sr bros dept univ assn dist est ed eds min max hr hrs wk wks "
    "yr yrs mo mos mg mcg ml dl kg cm mm km ft in oz lb lbs tbsp tsp sq temp avg ave blvd rd tab "
    "tabs caps inj supp wt ht misc equiv"
)
#: Dotted forms that a name may follow: "the U.S.A. Track Team"; and what stands before other names.
PLACES = _words("u.s.a u.a.e")
BEFORE_NAMES = _words("the a an by and or is was")
#: Dotted forms of time and dose. A capital after them begins a sentence, save a day or a zone.
CLOCK_AND_DOSE = _words("a.m p.m b.i.d t.i.d q.i.d b.d t.d.s q.d.s q.d o.d p.r.n p.o i.v i.m s.c")
AFTER_CLOCK = DAYS | _words(
    "monday tuesday wednesday thursday friday saturday sunday eastern central pacific mountain "
    "est edt cst cdt mst mdt pst pdt et ct pt gmt bst utc"
)

#: Words that commonly begin a sentence and seldom go on with a name.
STARTERS = _words(
    "a an the this that these those it its he his she her hers they them their theirs we us our "
    "you your yours i my me mine who whom whose what which where when why how whether "
    "in on at for from with by to of as if while after before although though because since "
    "unless until during about over under without within between among through despite like "
    "unlike upon once and but or nor so yet also then thus therefore however moreover furthermore "
    "otherwise instead meanwhile still even here there now today often sometimes perhaps maybe "
    "some any many much more most few fewer less other others another each every all both either "
    "neither several such no not none nobody nothing someone anyone everyone one two three four "
    "five six is are was were be been being can cannot could may might must shall should will "
    "would have has had do does did don't doesn't didn't it's that's there's they're you're we're "
    "people patients persons doctors nurses researchers scientists experts symptoms signs "
    "treatment treatments tests studies children women men adults babies "
    "ask call see get give go keep learn let look make read speak stop take talk tell try use "
    "please"
)
#: Of these, the ones that are a surname after an initial: "George W. May".
SURNAMES = _words("may will do so an see in you he me on by less still few like call look most")
#: Those that begin a sentence whatever stands before.
SURE_STARTERS = _words("the this these those it there they when if while your its our their")

#: A single capital after one of these is the name of a kind, not a person's initial.
KINDS = _words(
    "vitamin vitamins hepatitis type types subtype group groups part parts plan stage stages grade "
    "class appendix table factor influenza flu strep streptococcus figure box section step phase "
    "level category schedule haemophilia hemophilia toxin protein proteins immunoglobulin coenzyme "
    "chromosome chromosomes strain serotype genotype serogroup receptor complex antigen chain "
    "isoform variant form ward building room bay block unit question answer option point row "
    "column zone band medicare exhibit chapter module route gate door fragile day week"
)
#: Ends of the names of substances, which may have a letter: "cathepsin B", "arylsulfatase A".
SUBSTANCES = ("ase", "in", "ins", "gen", "globulin", "mycin", "sterol", "oxin")
#: These end like a substance and are none.
NO_SUBSTANCES = _words("cousin captain chaplain again within begin certain children women")

#: Ends of site names and file names: "Cancer.Net", "leaflet.PDF".
SUFFIXES = _words(
    "net com org gov edu info uk ie io eu nhs pdf txt csv doc docx xls xlsx ppt html htm xml json "
    "jpg jpeg png gif zip exe js"
)
#: Who spoke: "“Why me?” Sam asked."
SPOKE = _words("said says asked asks replied replies added adds wrote writes explained explains")
