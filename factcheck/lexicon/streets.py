"""Kinds of streets, and streets of one word, as addresses have them: "29 Finsbury Circus", "17 Gandhi Marg"."""

from __future__ import annotations

STREETS = frozenset(
    """street road avenue lane square boulevard drive way terrace place court close gardens crescent row hill quay
    grove mews walk parade wharf embankment st rd ave blvd
    alley approach arcade bottom brow buildings bypass causeway chase circle circus colony copse corner cottages
    courtyard cove croft dale dell dene drove enclave esplanade expressway fairway fold freeway garth gate glade glebe glen
    grange green gulch heath heights highway hollow holt hurst knoll lawn lea loan loke loop mall manor mead meadow meadows
    mount nook orchard paddock parkway passage path pathway pike plaza promenade quadrant ridge ridgeway rise spinney
    steps strip thoroughfare townhouses trail turnpike vale view villas vista walkway wynd yard yards
    marg chowk nagar gali salai sarani sadak vihar bagh peth
    straße strasse platz allee gasse weg rue quai via viale piazza corso calle avenida plaça plein straat gracht gade
    vej gata ulica""".split()
)
OTHER_STREETS = frozenset(  # that much else has for a name, so they need a word of place: "at 14 Victoria Park"
    """bank bridge common cross docks edge end extension field fields ground hall house island landing line link lodge
    market mill park point pass run side slip south spring springs ring tower towers wall waterfront wood woods north east
    west""".split()
)
STREETS_OF_ONE_WORD = frozenset(
    """broadway bowery broadwalk cheapside cornhill embarcadero haymarket headrow holborn kingsway kurfürstendamm malecón
    minories piccadilly poultry ramblas shambles strand whitehall eastgate northgate southgate westgate
    eastcheap moorgate aldgate bishopsgate coppergate deansgate kirkgate briggate queensway broadgate millbank
    ringstrasse""".split()
)
AT = frozenset("at outside near opposite behind".split())  # right before the number of a house
