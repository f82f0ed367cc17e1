"""Slips of spelling that nobody means: an editor who puts one right in a quotation alters no word."""

from __future__ import annotations

MISSPELT = dict(
    pair.split(":")
    for pair in """accomodate:accommodate accomodation:accommodation acheive:achieve acheived:achieved accross:across
    adress:address agressive:aggressive alot:a-lot apparant:apparent appearence:appearance arguement:argument
    assasination:assassination basicly:basically beggining:beginning begining:beginning beleive:believe belive:believe
    benifit:benefit buisness:business calender:calendar camoflage:camouflage carribean:caribbean catagory:category
    casuality:casualty casualities:casualties cemetary:cemetery changable:changeable cheif:chief collegue:colleague
    collegues:colleagues comming:coming commitee:committee comittee:committee committment:commitment competance:competence
    completly:completely concensus:consensus concious:conscious congradulations:congratulations consciencious:conscientious
    continious:continuous convinient:convenient decieve:deceive definately:definitely definitly:definitely
    dependance:dependence desparate:desperate developement:development diffrence:difference dilema:dilemma
    disapear:disappear disapoint:disappoint dissapointed:disappointed embarass:embarrass embarassed:embarrassed
    embarrasment:embarrassment enviroment:environment enviromental:environmental equiptment:equipment
    essencial:essential exagerate:exaggerate excede:exceed excellant:excellent existance:existence experiance:experience
    familar:familiar facinating:fascinating finaly:finally foriegn:foreign fourty:forty freind:friend fulfil:fulfil
    futher:further generaly:generally goverment:government goverments:governments governement:government
    gaurantee:guarantee garantee:guarantee gaurd:guard grammer:grammar greatful:grateful happend:happened harrass:harass
    harrassment:harassment heighth:height heros:heroes humerous:humorous hygeine:hygiene idenity:identity
    immediatly:immediately imediately:immediately independant:independent independance:independence
    infastructure:infrastructure inteligence:intelligence intresting:interesting interupt:interrupt
    irresistable:irresistible knowlege:knowledge knowledgable:knowledgeable labratory:laboratory liason:liaison
    libary:library lightening:lightning maintainance:maintenance maintenence:maintenance managment:management
    millenium:millennium miniscule:minuscule mischievious:mischievous mispell:misspell neccessary:necessary
    necesary:necessary negociate:negotiate neigbour:neighbour nieghbour:neighbour noticable:noticeable occassion:occasion
    occasionaly:occasionally occured:occurred occurence:occurrence occuring:occurring offical:official
    oportunity:opportunity oppertunity:opportunity orginal:original paralel:parallel parlament:parliament
    parliment:parliament particulary:particularly pasttime:pastime peice:piece percieve:perceive perfomance:performance
    persistant:persistent personel:personnel playwrite:playwright posession:possession possesion:possession
    potatos:potatoes practicaly:practically preceed:precede prefered:preferred presance:presence privelege:privilege
    priviledge:privilege probaly:probably professer:professor promiss:promise pronounciation:pronunciation
    prufe:proof publically:publicly questionaire:questionnaire reccomend:recommend recomend:recommend
    recomendation:recommendation recieve:receive recieved:received reciept:receipt refered:referred refering:referring
    religous:religious remeber:remember repitition:repetition resistence:resistance responsability:responsibility
    responsibilty:responsibility restaraunt:restaurant resturant:restaurant rythm:rhythm secratary:secretary
    seige:siege sentance:sentence seperate:separate seperated:separated seperately:separately sergent:sergeant
    similiar:similar simultanous:simultaneous sincerly:sincerely speach:speech stategy:strategy strenght:strength
    succesful:successful successfull:successful sucess:success sucessful:successful supercede:supersede
    suprise:surprise suprised:surprised temperture:temperature temporary:temporary tendancy:tendency threshhold:threshold
    tomatos:tomatoes tommorow:tomorrow tommorrow:tomorrow tounge:tongue truely:truly twelth:twelfth tyrany:tyranny
    underate:underrate unfortunatly:unfortunately untill:until useable:usable vaccum:vacuum vegtable:vegetable
    vehical:vehicle visious:vicious wether:whether wich:which wierd:weird withold:withhold writting:writing
    writen:written yeild:yield teh:the thier:their tihs:this taht:that adn:and hte:the recived:received""".split()
    if pair.split(":")[0] != pair.split(":")[1]
)
del MISSPELT["alot"], MISSPELT["lightening"], MISSPELT["wether"]  # words of their own, or two
