"""Long words that every reader knows."""

from __future__ import annotations

from functools import lru_cache

_EVERYDAY = (
    "ability about activities activity actually affected alcohol allergic allergies allergy "
    "already always ambulance america american animal animals another anybody anyone anything "
    "anywhere appointment appointments area areas available banana beautiful beginning carefully "
    "character cholesterol cigarette cigarettes comfortable community company computer computers "
    "condition conditions continue continued continues covering dangerous december decision "
    "decisions department depending developed developing diabetes difference differences "
    "different difficult difficulties disabilities disability easier easily education electric "
    "emergencies emergency emotion emotional emotions enemy energy especially every everybody "
    "everyday everyone everything example examples exercise exercises exercising experience "
    "factory families family favorite favourite february finally forever general germany "
    "grandfather grandmother grandparents happening history holiday holidays hospital hospitals "
    "however idea ideas important including infection infections information injuries injury "
    "insurance internet italy january library material materials medical medicine medicines "
    "memory microwave minister mosquito mosquitoes musical national natural nobody november "
    "october officer official opening operation operations oxygen particularly period periods "
    "personal pharmacies pharmacist pharmacy physical piano political politics possible potato "
    "potatoes pregnancies pregnancy president probably quality radio realise realize really "
    "recently recover recovery regular regularly relationship relationships religion religions "
    "remember remembered researcher researchers saturday scientist scientists separate separately "
    "september serious services seventy several similar society somebody suddenly suggestion "
    "supermarket surgery swallowing telephone telephones television temperature terrible "
    "tiredness tobacco together tomato tomatoes tomorrow uncomfortable understand understanding "
    "understood underwear unhappy united university unusual usual usually vegetable vegetables "
    "video visitor visitors vitamin vitamins volunteer volunteers whatever whenever yesterday"
)


@lru_cache(maxsize=1)
def everyday_words() -> frozenset[str]:
    """Words of 3 syllables and more, in small letters, that no one needs a plainer one for."""
    return frozenset(_EVERYDAY.split())
