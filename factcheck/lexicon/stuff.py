"""What is measured and not counted, behind "two miles and a half of" or "two hours and a half of"."""

from __future__ import annotations

LASTING = frozenset(  # hours of it
    """rain drizzle snow snowfall hail fog frost wind sunshine sun darkness daylight light heat drought silence peace war
    fighting shelling bombing fire debate talk discussion testimony evidence play football cricket tennis golf music dancing
    work training study sleep rest travel driving flying walking waiting construction growth recession detention custody
    imprisonment jail prison service treatment labour labor video footage""".split()
)
STUFF = frozenset(  # miles, tonnes or litres of it
    """track rail road motorway highway railway line path footpath coast coastline shoreline shore beach river canal pipe
    pipeline cable wire rope hedge hedgerow fence fencing wall tunnel water ice snow mud rain land forest woodland farmland
    grassland sand soil earth gravel rock rubble cement concrete steel iron copper gold silver scrap waste rubbish coal
    grain wheat maize rice flour sugar salt meat beef pork butter cheese milk oil petrol diesel fuel wine beer timber wood
    paper cloth cotton wool cocaine heroin cannabis fertiliser fertilizer cargo freight food seaweed""".split()
)
