#!/usr/bin/env python3
"""Writes a city with N invented projects, the same in two forms.

    corpus.py --n 1000 --out DIR --format hugo      a Hugo site (Hugo 0.146 or newer)
    corpus.py --n 1000 --out DIR --format insyn     content/ and data/ of the portal

Python's standard library only. Everything is invented: no real person, project or sum.
Project i is drawn from its own generator seeded with (seed, i), so a smaller corpus is
(but for the cities, whose number grows with N) a prefix of a larger one. Hugo's layouts
make what a portal must have: a page a project with its facts and related projects, pages
for nämnder, programmes, goals and cities with sums, a chart and a table, and an index.
"""
import argparse
import bisect
import itertools
import json
import os
import random
import re
import sys
import unicodedata

YEARS = [2021, 2022, 2023, 2024, 2025]

FUNCTION_WORDS = """och att i som på för med av är till den det en ett om har inte de vi kan ska
från vid mellan samt eller under genom efter också där så även mot över inom utan när var blir
ger gör får skapar bidrar utvecklar stärker prövar följer delar ökar minskar""".split()

HEADS = """stad vatten energi miljö klimat trafik skol barn ungdoms äldre vård omsorgs kultur
bibliotek park grön bygg bostads mark luft buller avfalls kretslopps mat livsmedels hamn kust
ö å sjö skogs jordbruks närings arbets kompetens digital data språk demokrati jämställdhets
hälso rörelse idrotts fritids turist besöks cykel gång kollektiv fordons el fjärrvärme sol vind
värme kyl dagvatten skyfalls beredskaps säkerhets trygghets medborgar förenings folkhälso
integrations bygdegårds återbruks lånings mötes träffpunkts förskole""".split()

TAILS = """plan utveckling samverkan nätverk modell verkstad strategi utbildning metod satsning
förvaltning rådgivning försörjning planering uppföljning kartläggning lösning miljö tjänst plattform
åtgärd utvärdering mötesplats arena stöd insats kunskap forskning förstudie pilot testbädd
ledning ledare grupp enhet mål resurs kostnad nytta effekt analys rapport process arbete
projekt program område kvarter center hubb skola verksamhet hushållning omställning
återvinning byggnation renovering sänkning höjning ökning förbättring tillgänglighet
trygghet hållbarhet""".split()

ADJECTIVES = """hållbar ny gemensam lokal regional europeisk långsiktig öppen digital grön
social inkluderande tillgänglig klimatsmart cirkulär trygg jämlik förnybar småskalig storskalig
delad praktisk tidig bred särskild årlig nationell internationell tvärsektoriell medskapande""".split()

COMMITTEES = """Kommunstyrelsen|Arbetsmarknads- och socialnämnden|Förskolenämnden|Grundskolenämnden|
Gymnasie- och vuxenutbildningsnämnden|Hälsa-, vård- och omsorgsnämnden|Funktionsstödsnämnden|
Fritidsnämnden|Kulturnämnden|Miljönämnden|Stadsbyggnadsnämnden|Tekniska nämnden|Servicenämnden"""

PROGRAMMES = """Horisont Öst|Stadsnät|Livsmiljö|Kulturbron|Lärande+|Kustfonden|Socialfonden Syd|
Regionalfonden|Öresundslänken|Klimatklivet Lokalt|Östersjöprogrammet|Nordsjöprogrammet|
Innovationslyftet|Grönfonden|Digitala Staden|Medborgarprogrammet|Rättsprogrammet|Asylfonden|
Hälsoprogrammet|Energieffektprogrammet|Landsbygdsstöd|Havsfonden|Forskningsstödet|Ungdomsutbytet|Återhämtningen"""

GOALS = "En trygg stad|En klimatneutral stad|En lärande stad|En stad för alla|En effektiv organisation"

CITY_A = """Nord Syd Öster Väster Gammel Ny Stor Lill Ek Björk Lind Ask Alm Sand Sten Berg Dal Ås
Hav Sjö Strand Sund Vik Ås Ull Fager Hög Låg Rö Blå Grön Svart Vit Klar Kung Prins Brud Munk Präst
Bjäl Hjort Älg Varg Räv Örn Falk Sval Lärk""".split()
CITY_B = """köping stad hamn borg by torp ryd holm ö vik sund berg dal ås näs fors mölla lunda
arp hult skog mark å bro kulla rup inge löv storp sala tuna vall åker äng ström""".split()


def slugify(s):
    s = unicodedata.normalize("NFKD", s.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", s).strip("-")


def split_bar(s):
    return [x.strip() for x in s.split("|")]


class Text:
    """Zipf-distributed words over about 2000 compounds plus the function words."""

    def __init__(self, seed):
        r = random.Random(f"vocabulary:{seed}")
        comp = [h + t for h in HEADS for t in TAILS if not t.startswith(h)]
        r.shuffle(comp)
        content = comp[:2000]
        for k, a in enumerate(ADJECTIVES):          # adjectives among the frequent content words
            content.insert(k * 7, a)
        self.content = content
        self.words = FUNCTION_WORDS + content
        weights = [1.0 / (k + 2.7) for k in range(len(self.words))]
        self.cum = list(itertools.accumulate(weights))
        self.ccum = list(itertools.accumulate(1.0 / (k + 8) for k in range(len(content))))

    def word(self, r):
        return self.words[bisect.bisect(self.cum, r.random() * self.cum[-1])]

    def cword(self, r):
        return self.content[bisect.bisect(self.ccum, r.random() * self.ccum[-1])]

    def sentences(self, r, n):
        """About n words as sentences of 6 to 18 words."""
        out, cum, words, total = [], self.cum, self.words, self.cum[-1]
        left = n
        while left > 0:
            k = min(left, r.randint(6, 18))
            ws = [words[bisect.bisect(cum, r.random() * total)] for _ in range(k)]
            left -= k
            if k > 9:
                ws[k // 2] += ","
            ws[0] = ws[0][0].upper() + ws[0][1:]
            out.append(" ".join(ws) + ".")
        return out

    def paragraph(self, r, n):
        return " ".join(self.sentences(r, n))


def make_meta(n, seed, text):
    def rows(names, kind):
        out = []
        for i, name in enumerate(names):
            r = random.Random(f"{kind}:{seed}:{i}")
            out.append({"slug": slugify(name), "name": name, "text": text.paragraph(r, r.randint(25, 60))})
        return out

    r = random.Random(f"cities:{seed}")
    pairs = [a + b for a in dict.fromkeys(CITY_A) for b in CITY_B if not a.lower().endswith(b)]
    r.shuffle(pairs)
    count = min(60 + n // 50, 2000)
    cities, seen = [], set()
    for name in itertools.chain(pairs, (f"{p} {k}" for k in (2, 3) for p in pairs)):
        s = slugify(name)
        if s in seen:
            continue
        seen.add(s)
        cities.append(name)
        if len(cities) == count:
            break
    return {
        "committees": rows(split_bar(COMMITTEES), "committee"),
        "programmes": rows(split_bar(PROGRAMMES), "programme"),
        "goals": rows(split_bar(GOALS), "goal"),
        "cities": rows(cities, "city"),
    }


def make_body(r, text, committees, others):
    n = r.randint(150, 400)
    out = [text.paragraph(r, max(20, n // 6)), ""]
    left = n - n // 6
    for h in ("Bakgrund", "Syfte och mål", "Genomförande", "Resultat")[: 2 + (n > 220) + (n > 320)]:
        part = max(20, left // 4)
        out += [f"## {h}", ""]
        p = text.sentences(r, part)
        k = r.randrange(len(p))
        ws = p[k].rstrip(".").split(" ")
        j = r.randrange(len(ws))
        ws[j] = f"**{ws[j].rstrip(',')}**"
        p[k] = " ".join(ws) + "."
        c = r.choice(committees)
        p.append(f"Ansvarig är [{c['name']}](/namnd/{c['slug']}/).")
        out += [" ".join(p), ""]
        if r.random() < 0.6:
            for _ in range(r.randint(3, 5)):
                out.append("- " + text.paragraph(r, r.randint(4, 9)))
            out.append("")
    if r.random() < 0.3:
        out += [f"### {text.cword(r).capitalize()}", "",
                "1. " + text.paragraph(r, 6), "2. " + text.paragraph(r, 6), ""]
    out.append(f"Läs mer på [projektets webbplats](https://example.org/{r.choice(others)}) eller *kontakta oss*.")
    return "\n".join(out) + "\n"


def projects(n, seed, text, meta):
    com, prog, goals, cities = (meta[k] for k in ("committees", "programmes", "goals", "cities"))
    ccum = list(itertools.accumulate(1.0 / (k + 4) for k in range(len(com))))
    pcum = list(itertools.accumulate(1.0 / (k + 4) for k in range(len(prog))))
    tcum = list(itertools.accumulate(1.0 / (k + 15) for k in range(len(cities))))

    def draw(r, rows, cum, k):
        got = {}
        while len(got) < k:
            i = bisect.bisect(cum, r.random() * cum[-1])
            got[i] = rows[i]
        return list(got.values())

    for i in range(n):
        r = random.Random(f"project:{seed}:{i}")
        words = [text.cword(r) for _ in range(r.randint(2, 5))]
        title = words[0].capitalize() + " " + " ".join(words[1:])
        if r.random() < 0.4:
            title += " " + r.choice(("i Öresundsregionen", "på Ön", "för ungdomar", "2030", "steg två", "– EU-stöd"))
        pid = f"P{i + 1:06d}"
        y0 = r.choice((2019, 2020, 2021, 2021, 2022, 2022, 2023, 2024))
        m0 = r.randint(1, 12)
        y1 = y0 + r.randint(1, 4)
        budget = int(10 ** r.uniform(4.6, 7.8))
        paid, rest = {}, budget
        for y in YEARS:
            if y0 <= y <= y1 and r.random() < 0.85:
                a = int(rest * r.uniform(0.05, 0.6))
                paid[str(y)] = a
                rest -= a
        c = draw(r, com, ccum, r.choice((1, 1, 1, 2, 2, 3)))
        g = r.sample(goals, r.choice((1, 1, 2, 3)))
        t = draw(r, cities, tcum, r.randint(0, 6))
        p = draw(r, prog, pcum, 1)[0]
        summary = text.paragraph(r, 1 + int(199 * r.random() ** 2))
        body = make_body(r, text, com, words)
        yield {
            "id": pid, "slug": f"{slugify(title)[:60].strip('-')}-{i + 1}", "title": title,
            "committees": [x["slug"] for x in c], "role": r.choice(("owner", "partner", "partner")),
            "start": f"{y0}-{m0:02d}-01", "end": f"{y1}-{r.randint(1, 12):02d}-28",
            "budget": budget, "paid": paid, "programme": p["slug"],
            "goals": [x["slug"] for x in g], "cities": [x["slug"] for x in t],
            "summary": summary, "body": body,
        }


def write(path, s):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as f:
        f.write(s)


def q(v):
    return json.dumps(v, ensure_ascii=False)


# ---------------------------------------------------------------- Hugo

CSS = """:root{--ink:#1b1b1b;--line:#d0d0d0;--accent:#00558c}
*{box-sizing:border-box}
body{font:1rem/1.5 system-ui,sans-serif;color:var(--ink);margin:0}
header,main,footer{max-width:70rem;margin:0 auto;padding:1rem}
nav ul{display:flex;flex-wrap:wrap;gap:1rem;list-style:none;padding:0}
a{color:var(--accent)}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:.25rem .5rem;border-bottom:1px solid var(--line)}
td.num,th.num{text-align:right;font-variant-numeric:tabular-nums}
svg.chart rect{fill:var(--accent)}
svg.chart text{font-size:12px}
"""

HUGO = {
    "hugo.toml": """baseURL = "https://portal.example.org/"
title = "Projektportalen"
defaultContentLanguage = "sv"
[taxonomies]
namnd = "namnd"
program = "program"
mal = "mal"
stad = "stad"
[outputs]
home = ["html", "rss", "sok"]
section = ["html"]
taxonomy = ["html"]
term = ["html"]
[outputFormats.sok]
mediaType = "application/json"
baseName = "sok"
isPlainText = true
notAlternative = true
[services.rss]
limit = 50
[related]
threshold = 0
includeNewer = true
toLower = false
[[related.indices]]
name = "program"
weight = 100
[[related.indices]]
name = "namnd"
weight = 60
[[related.indices]]
name = "stad"
weight = 40
[languages.sv]
weight = 1
""",
    "assets/main.css": CSS,
    "layouts/baseof.html": """<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ if .IsHome }}{{ site.Title }}{{ else }}{{ .Title }} – {{ site.Title }}{{ end }}</title>
<meta name="description" content="{{ with .Params.summary_text }}{{ . | truncate 160 }}{{ else }}{{ .Title }}{{ end }}">
<link rel="canonical" href="{{ .Permalink }}">
{{ partialCached "head-assets.html" . }}
</head>
<body>
{{ partialCached "header.html" . }}
<main id="innehall"{{ if and .IsPage (eq .Section "projekt") }} data-pagefind-body{{ end }}>
{{ block "main" . }}{{ end }}
</main>
{{ partialCached "footer.html" . }}
</body>
</html>
""",
    "layouts/_partials/head-assets.html": """{{ with resources.Get "main.css" | minify | fingerprint }}
<link rel="stylesheet" href="{{ .RelPermalink }}" integrity="{{ .Data.Integrity }}">
{{ end }}
<link rel="alternate" type="application/rss+xml" href="{{ "index.xml" | relURL }}" title="{{ site.Title }}">
""",
    "layouts/_partials/header.html": """<header>
<a href="#innehall">Till innehållet</a>
<p><a href="{{ "/" | relURL }}">{{ site.Title }}</a></p>
<nav aria-label="Huvudmeny"><ul>
<li><a href="{{ "projekt/" | relURL }}">Projekt</a></li>
<li><a href="{{ "namnd/" | relURL }}">Nämnder</a></li>
<li><a href="{{ "program/" | relURL }}">Program</a></li>
<li><a href="{{ "mal/" | relURL }}">Mål</a></li>
<li><a href="{{ "stad/" | relURL }}">Samarbetsstäder</a></li>
</ul></nav>
</header>
""",
    "layouts/_partials/footer.html": """<footer>
<p>{{ site.Title }}: öppna uppgifter om projekt med extern finansiering. {{ len site.RegularPages }} projekt.</p>
</footer>
""",
    "layouts/_partials/totals.html": """{{- $budget := 0 -}}{{- $paid := slice -}}{{- $sum := 0 -}}{{- $max := 1 -}}
{{- range . -}}{{- $budget = add $budget .Params.budget -}}{{- end -}}
{{- $pages := . -}}
{{- range $y := slice "2021" "2022" "2023" "2024" "2025" -}}
{{- $s := 0 -}}
{{- range $pages -}}{{- with index .Params.paid $y -}}{{- $s = add $s . -}}{{- end -}}{{- end -}}
{{- $paid = $paid | append (dict "year" $y "sum" $s) -}}
{{- $sum = add $sum $s -}}
{{- if gt $s $max -}}{{- $max = $s -}}{{- end -}}
{{- end -}}
{{- return dict "count" (len .) "budget" $budget "paid" $paid "sum" $sum "max" $max -}}
""",
    "layouts/_partials/chart.html": """{{- $t := . -}}
<figure>
<svg class="chart" role="img" viewBox="0 0 420 180" width="420" height="180" aria-labelledby="diagram-titel">
<title id="diagram-titel">Utbetalt per år</title>
{{- range $i, $p := $t.paid }}
{{- $h := div (mul 130 $p.sum) $t.max }}
<g><rect x="{{ add 20 (mul $i 80) }}" y="{{ sub 150 $h }}" width="50" height="{{ $h }}"><title>{{ $p.year }}: {{ lang.FormatNumber 0 $p.sum }} kr</title></rect>
<text x="{{ add 45 (mul $i 80) }}" y="168" text-anchor="middle">{{ $p.year }}</text></g>
{{- end }}
</svg>
<figcaption>Utbetalt per år, kronor</figcaption>
</figure>
""",
    "layouts/_partials/summary-block.html": """{{- $t := . -}}
<dl>
<dt>Antal projekt</dt><dd>{{ $t.count }}</dd>
<dt>Summerad budget</dt><dd>{{ lang.FormatNumber 0 $t.budget }} kr</dd>
<dt>Summerat utbetalt</dt><dd>{{ lang.FormatNumber 0 $t.sum }} kr</dd>
</dl>
<table><caption>Utbetalt per år</caption>
<tr><th>År</th><th class="num">Utbetalt</th></tr>
{{- range $t.paid }}
<tr><td>{{ .year }}</td><td class="num">{{ lang.FormatNumber 0 .sum }} kr</td></tr>
{{- end }}
</table>
{{ partial "chart.html" $t }}
""",
    "layouts/_partials/list.html": """<table>
<caption>Projekt</caption>
<thead><tr><th>Projekt</th><th>Roll</th><th>Start</th><th>Slut</th><th class="num">Budget</th></tr></thead>
<tbody>
{{- range first 500 . }}
<tr><td><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></td><td>{{ if eq .Params.role "owner" }}Ägare{{ else }}Partner{{ end }}</td><td>{{ .Params.start }}</td><td>{{ .Params.end }}</td><td class="num">{{ lang.FormatNumber 0 .Params.budget }} kr</td></tr>
{{- end }}
</tbody>
</table>
""",
    "layouts/_partials/terms.html": """{{- $page := .page -}}
{{- with $page.GetTerms .tax }}
<tr><th scope="row">{{ $.label }}</th><td><ul>{{ range . }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul></td></tr>
{{- end }}
""",
    "layouts/page.html": """{{ define "main" }}
<article>
<h1>{{ .Title }}</h1>
<p class="ingress">{{ .Params.summary_text }}</p>
<table>
<caption>Fakta om projektet</caption>
<tr><th scope="row">Projektnummer</th><td>{{ .Params.pid }}</td></tr>
<tr><th scope="row">Roll</th><td>{{ if eq .Params.role "owner" }}Ägare{{ else }}Partner{{ end }}</td></tr>
<tr><th scope="row">Tid</th><td><time datetime="{{ .Params.start }}">{{ .Params.start }}</time> – <time datetime="{{ .Params.end }}">{{ .Params.end }}</time></td></tr>
<tr><th scope="row">Budget</th><td>{{ lang.FormatNumber 0 .Params.budget }} kr</td></tr>
{{- $sum := 0 }}
{{- range $y, $a := .Params.paid }}
{{- $sum = add $sum $a }}
<tr><th scope="row">Utbetalt {{ $y }}</th><td>{{ lang.FormatNumber 0 $a }} kr</td></tr>
{{- end }}
<tr><th scope="row">Utbetalt totalt</th><td>{{ lang.FormatNumber 0 $sum }} kr</td></tr>
{{- partial "terms.html" (dict "page" . "tax" "namnd" "label" "Nämnd") }}
{{- partial "terms.html" (dict "page" . "tax" "program" "label" "Program") }}
{{- partial "terms.html" (dict "page" . "tax" "mal" "label" "Mål") }}
{{- partial "terms.html" (dict "page" . "tax" "stad" "label" "Samarbetsstäder") }}
</table>
{{ .Content }}
</article>
@@RELATED@@{{ end }}
""",
    "layouts/term.html": """{{ define "main" }}
<h1>{{ .Title }}</h1>
{{ .Content }}
{{ partial "summary-block.html" (partial "totals.html" .Pages) }}
{{ partial "list.html" .Pages.ByTitle }}
{{ end }}
""",
    "layouts/taxonomy.html": """{{ define "main" }}
<h1>{{ .Title }}</h1>
<ul>
{{- range .Data.Terms.Alphabetical }}
<li><a href="{{ .Page.RelPermalink }}">{{ .Page.LinkTitle }}</a> ({{ .Count }})</li>
{{- end }}
</ul>
{{ end }}
""",
    "layouts/section.html": """{{ define "main" }}
<h1>{{ .Title }}</h1>
{{ partial "list.html" .RegularPages.ByTitle }}
{{ end }}
""",
    "layouts/home.html": """{{ define "main" }}
<h1>{{ site.Title }}</h1>
{{ partial "summary-block.html" (partialCached "totals.html" site.RegularPages) }}
{{ range slice "namnd" "program" "mal" }}
<section><h2>{{ (index site.Taxonomies .).Page.Title }}</h2>
<ul>
{{- range (index site.Taxonomies .).ByCount }}
<li><a href="{{ .Page.RelPermalink }}">{{ .Page.LinkTitle }}</a> ({{ .Count }})</li>
{{- end }}
</ul></section>
{{ end }}
{{ end }}
""",
    "layouts/home.sok.json": """[
{{- range $i, $p := site.RegularPages -}}
{{- if $i }},{{ end }}
{{ dict "t" $p.Title "s" $p.Params.summary_text "u" $p.RelPermalink | jsonify }}
{{- end }}
]
""",
}

HUGO_RELATED = """{{- with site.RegularPages.Related . | first 5 }}
<aside><h2>Liknande projekt</h2><ul>
{{- range . }}
<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>
{{- end }}
</ul></aside>
{{- end }}
"""

TAX = {"namnd": ("committees", "Nämnder"), "program": ("programmes", "Program"),
       "mal": ("goals", "Mål"), "stad": ("cities", "Samarbetsstäder")}


def write_hugo(out, n, seed, text, meta):
    for path, s in HUGO.items():
        write(f"{out}/{path}", s.replace("@@RELATED@@", HUGO_RELATED))
    write(f"{out}/content/_index.md", '+++\ntitle = "Projektportalen"\n+++\n')
    write(f"{out}/content/projekt/_index.md", '+++\ntitle = "Projekt"\n+++\n')
    for tax, (key, label) in TAX.items():
        write(f"{out}/content/{tax}/_index.md", f"+++\ntitle = {q(label)}\n+++\n")
        for x in meta[key]:
            write(f"{out}/content/{tax}/{x['slug']}/_index.md", f"+++\ntitle = {q(x['name'])}\n+++\n{x['text']}\n")
    for p in projects(n, seed, text, meta):
        paid = "".join(f"{y} = {a}\n" for y, a in p["paid"].items())
        write(f"{out}/content/projekt/{p['slug']}.md", f"""+++
title = {q(p['title'])}
date = {p['start']}
namnd = {q(p['committees'])}
program = {q([p['programme']])}
mal = {q(p['goals'])}
stad = {q(p['cities'])}
[params]
pid = {q(p['id'])}
role = {q(p['role'])}
start = {q(p['start'])}
end = {q(p['end'])}
budget = {p['budget']}
summary_text = {q(p['summary'])}
[params.paid]
{paid}+++
{p['body']}""")


# ---------------------------------------------------------------- the portal's own model

def write_insyn(out, n, seed, text, meta):
    """Each payment stands with the first of the project's committees."""
    for x in meta["committees"]:
        write(f"{out}/content/namnder/{x['slug']}/index.md", f"""+++
namn = {q(x['name'])}
forvaltning = {q('Förvaltning för ' + x['slug'])}
sammanfattning = {q(x['text'].split('.')[0] + '.')}
lix_undantag = "påhittad text"
+++
{x['text']}
""")
    write_insyn_data(out, seed, meta)
    for i, p in enumerate(projects(n, seed, text, meta)):
        body = p["body"].replace("(/namnd/", "(/namnder/")
        also = sorted(set(re.findall(r"\(/namnder/([a-z-]+)/", body)) - set(p["committees"]))
        write(f"{out}/content/projekt/{p['slug']}.md", f"""+++
titel = {q(p['title'])}
sammanfattning = {q(p['summary'])}
start = {p['start']}
slut = {p['end']}
program = {q(p['programme'])}
stader = {q(p['cities'])}
medverkande_namnder = {q(also)}
lix_undantag = "påhittad text"
{"".join(deltagande(p, k, i) for k in range(len(p["committees"])))}+++
{body}""")


def deltagande(p, k, i):
    """The part that the k:th of a project's committees has in it, with a sheet a year."""
    role = "projektagare" if p["role"] == "owner" and k == 0 else "projektpartner"
    out = f"\n[[deltagande]]\nnamnd = {q(p['committees'][k])}\nroll = {q(role)}\n"
    for year, paid in (p["paid"] or {"2025": None}).items():
        first = k == 0 and paid is not None
        out += f"""
[[deltagande.blad]]
ar = {year}
kalla = "kalla"
sida = {1 + i % 400}
angivet_namn = {q(p['title'])}
{f"total_budget = {p['budget']}" if k == 0 else 'total_budget_saknas = "tomt"'}
{f"utbetalt = {paid}" if first else 'utbetalt_saknas = "streck"'}
program_angivet = {q(p['programme'])}
mal = {q(p['goals'])}
mal_angivet = "Målet"
"""
    return out


def write_insyn_data(out, seed, meta):
    lands = 30
    write(f"{out}/data/program.toml", "".join(
        f"[[program]]\nid = {q(x['slug'])}\nnamn = {q(x['name'])}\nbeskrivning = {q(x['text'])}\neu = true\n"
        f"medfinansiering = \"Medfinansieras av Europeiska unionen\"\n" for x in meta["programmes"]))
    write(f"{out}/data/mal.toml", "".join(
        f"[[mal]]\nid = {q(x['slug'])}\nnamn = {q(x['name'])}\nslag = \"fullmaktige\"\nperiod = \"2019–2030\"\n"
        f"nummer = {i + 1}\nbeskrivning = {q(x['text'])}\n" for i, x in enumerate(meta["goals"])))
    r = random.Random(f"insyn-cities:{seed}")
    write(f"{out}/data/stader.toml", "".join(
        f"[[stad]]\nid = {q(x['slug'])}\nnamn = {q(x['name'])}\nland = \"land-{r.randrange(lands)}\"\nslag = \"stad\"\n"
        f"lat = {r.uniform(36, 69):.4f}\nlon = {r.uniform(-9, 28):.4f}\n" for x in meta["cities"]))
    write(f"{out}/data/lander.toml", "".join(
        f"[[land]]\nid = \"land-{i}\"\nnamn = \"Landet {i}\"\niso = \"XX\"\n" for i in range(lands)))
    write(f"{out}/data/kallor.toml", '[[kalla]]\nid = "kalla"\ntitel = "En källa"\nutgivare = "Staden"\nar = 2025\n')
    write(f"{out}/data/redovisningar.toml", "")
    write(f"{out}/data/portal.toml", PORTAL)


PORTAL = """titel = "Insyn"
undertitel = "En stads projekt"
beskrivning = "Projekt."
bas = "https://portal.example/"
utgivare = "Staden"
kontakt = "Staden"
redovisningsar = 2025
redovisningsdatum = 2025-12-31
licens = "CC0"
licens_url = "https://creativecommons.org/publicdomain/zero/1.0/"
[stad]
id = "staden"
namn = "Staden"
genitiv = "Stadens"
kommun = "Stadens kommun"
kommun_genitiv = "Stadens kommuns"
land = "land-0"
lat = 56.5
lon = 14
fullmaktige = "fullmäktige"
fragor = ["Vad gjorde nämnden?", "Vad gav det?"]
"""


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--n", type=int, required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--format", choices=("hugo", "insyn"), required=True)
    a = ap.parse_args()
    if os.path.exists(a.out) and os.listdir(a.out):
        sys.exit(f"{a.out} is not empty")
    os.makedirs(a.out, exist_ok=True)
    text = Text(a.seed)
    meta = make_meta(a.n, a.seed, text)
    if a.format == "insyn":
        write_insyn(a.out, a.n, a.seed, text, meta)
    else:
        write_hugo(a.out, a.n, a.seed, text, meta)


if __name__ == "__main__":
    main()
