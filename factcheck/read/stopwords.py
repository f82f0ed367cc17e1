"""The commonest function words of some languages that are written in Latin letters.

Left out are words that English also has (die, was, am, not, no, so, men, on, per, come, are, he):
they would make an English text look foreign.
"""

from __future__ import annotations

WORDS: dict[str, str] = {
    "en": "the of and to in is that for it with as was on are be by at have has had this from which or an not but "
    "their they we who been will would were its after about than his her when said",
    "fr": "le la les de des du et est une que qui dans pour pas sur avec au aux par sont ont plus ce cette ces mais "
    "nous vous ils elle être selon il en un se été",
    "de": "der die das und ist nicht mit von den dem des ein eine einer einen auf für sich auch als nach wird werden "
    "sind bei aus über oder dass zu im haben wie es hat zum zur",
    "es": "el la los las de del y que en es un una por con para se su sus no como más pero este esta ha han fue son "
    "según al lo está desde entre sobre",
    "it": "il lo la gli le di del della dei delle che è un una per con non sono nel nella si da al alla più anche ha "
    "hanno questo questa secondo ma dal i e",
    "pt": "o os as do da dos das e que em um uma para com não por mais como mas foi ao são na no nas nos pelo pela "
    "segundo também foram é ou se está há",
    "nl": "de het een en van ik te dat die in zijn niet met voor op aan er om hebben heeft ook als bij naar door "
    "worden wordt maar uit dan nog over deze dit volgens",
    "sv": "och att det som en på är av för med den till inte har ett om vi han var från de hade eller enligt sig men "
    "också när efter kan mycket",
    "da": "og at det som en på er af for med den til ikke har et om vi han var fra de havde eller ifølge sig men også "
    "efter kan blev meget når",
    "no": "og å det som en på er av for med den til ikke har et om vi han var fra de hadde eller ifølge seg men også "
    "etter kan ble mye når",
    "fi": "ja on ei että se oli hän mutta ovat myös kun niin kuin joka sen tai jos ole olla mukaan vain sekä joiden "
    "jotka tämä nyt ovat sitä siitä",
    "pl": "i w na z do się nie że jest to jak o po przez dla od ale są był była być które który oraz tym tego za "
    "już tylko ze może według",
    "cs": "a v na je se že s z do to i o pro jako za ale jsou který které podle by byl bylo od po ve tak také nebo "
    "jeho však při",
    "ro": "și în de la a cu pe nu este că din un o pentru care mai sunt au prin sau fost după acest această ce lui "
    "ca dintre între potrivit",
    "hu": "a az és hogy nem is egy ez de meg volt van csak már mint szerint azt még kell lehet vagy pedig ha után "
    "ezt amely akik",
    "tr": "ve bir bu da de için ile olarak çok daha gibi olan ne var kadar sonra en ise ama göre değil olduğunu "
    "tarafından her ya",
    "id": "yang dan di dari untuk dengan pada ini tidak dalam adalah itu akan telah juga ke oleh karena bahwa mereka "
    "sebagai atau lebih bisa tahun",
}
