"""Reads the downloads of a built site with programs that are not ours, and compares them.

SQLite's own shell reads the database, openpyxl the workbook, Python's csv and json the tables, its zipfile the archive,
sha256sum the sums, and jsonschema the description by the profile's schema. What differs is printed.

    readback.py SITE datapackage-2.0.json
"""
import csv, datetime, json, pathlib, subprocess, sys, tempfile, zipfile

import jsonschema
import openpyxl

wrong = []


def check(right, *what):
    if not right:
        wrong.append(' '.join(str(w) for w in what))


def sqlite(database, question):
    """Asks SQLite's shell, which answers in JSON."""
    said = subprocess.run(['sqlite3', '-readonly', '-json', str(database), question], capture_output=True, text=True, check=True).stdout
    return json.loads(said) if said.strip() else []


def rows(path, delimiter):
    with open(path, encoding='utf-8-sig' if delimiter == ';' else 'utf-8', newline='') as f:
        return list(csv.DictReader(f, delimiter=delimiter, strict=True))


def from_csv(field, text, comma=False):
    """What a text in a CSV file is, by the description of its column."""
    kind = field['type']
    if 'delimiter' in field:
        return text  # compared as it is written
    if text == '':
        return None
    if kind == 'integer':
        return int(text)
    if kind == 'number':
        check(not comma or ',' in text, field['name'], text, 'has no decimal comma')
        return round(float(text.replace(',', '.') if comma else text), 4)
    if kind == 'boolean':
        return {'1': True, '0': False}[text]
    return text.replace("'", '')


def plain(v):
    return v.replace("'", '') if isinstance(v, str) else round(v, 4) if isinstance(v, float) else v


def same_table(site, database, book, resource):
    name = resource['name']
    fields = resource['schema']['fields']
    as_json = json.loads((site / f'data/{name}.json').read_text(encoding='utf-8'))
    columns = [f['name'] for f in fields]
    tables = {'CSV': (rows(site / f'data/{resource["path"]}', ','), False), 'Excel': (rows(site / f'data/{name}-excel.csv', ';'), True)}
    in_base = sqlite(database, f'SELECT * FROM "{name.replace("-", "_")}" ORDER BY rowid')
    sheet = list(book[name].iter_rows(values_only=True))
    check(list(sheet[0]) == columns, name, 'has other columns in the workbook:', sheet[0])
    check(book[name].freeze_panes == 'A2' and (not as_json or len(book[name].tables) == 1), name, 'has no frozen head or no filters')
    for form, got in ('SQLite', in_base), ('the workbook', sheet[1:]), *((k, v[0]) for k, v in tables.items()):
        check(len(got) == len(as_json), name, 'has', len(got), 'rows in', form, 'and', len(as_json), 'in JSON')
    for i, row in enumerate(as_json):
        for j, f in enumerate(fields):
            where, want = f'{name}, row {i}, {f["name"]}:', row[f['name']]
            for form, (table, comma) in tables.items():
                got = from_csv(f, table[i][f['name']], comma)
                ours = ';'.join(want) if isinstance(want, list) else want
                check(plain(got) == plain(ours), where, form, repr(got), 'JSON', repr(ours))
            based(where, in_base[i][f['name']], want)
            cell(where, f, book[name].cell(i + 2, j + 1), want)
    for f in fields:
        if f.get('unit') == 'SEK':
            total = sum(r[f['name']] or 0 for r in as_json)
            base = sqlite(database, f'SELECT coalesce(sum("{f["name"]}"), 0) AS s FROM "{name.replace("-", "_")}"')[0]['s']
            check(base == total, name, f['name'], 'adds up to', base, 'in SQLite and', total, 'in JSON')


def based(where, got, want):
    if isinstance(want, list):
        got = json.loads(got)
    elif isinstance(want, bool):
        want = int(want)
    check(plain(got) == plain(want), where, 'SQLite', repr(got), 'JSON', repr(want))


def cell(where, field, got, want):
    check(got.data_type != 'f', where, 'is a formula in the workbook')
    value = got.value
    if isinstance(value, datetime.datetime):
        check(field['type'] == 'string', where, 'is a day in the workbook')
        value = value.date().isoformat()
    if isinstance(want, list):
        want = '; '.join(want) or None
    check(plain(value) == plain(want) and isinstance(value, bool) == isinstance(want, bool), where, 'the workbook', repr(value), 'JSON', repr(want))
    if field['type'] in ('integer', 'number') and value is not None:
        check(got.data_type == 'n', where, 'is a number as text in the workbook')


def keys(package, database):
    """Keys and references hold, as SQLite itself says and as the description says."""
    check(sqlite(database, 'PRAGMA integrity_check') == [{'integrity_check': 'ok'}], 'the database is not whole')
    check(sqlite(database, 'PRAGMA foreign_key_check') == [], 'the database refers to what is not there')
    for r in package['resources']:
        table = r['name'].replace('-', '_')
        stated = {(tuple(k['fields']), k['reference']['resource'].replace('-', '_')) for k in r['schema'].get('foreignKeys', [])}
        made = {((k['from'],), k['table']) for k in sqlite(database, f'PRAGMA foreign_key_list("{table}")')}
        check(stated == made, table, 'has the references', made, 'and is described with', stated)
        for f in r['schema']['fields']:
            if f.get('resource'):  # a list of ids has a table of pairs
                pairs = sqlite(database, f'SELECT count(*) AS n FROM "{table}_{f["name"]}"')[0]['n']
                listed = sqlite(database, f'SELECT coalesce(sum(json_array_length("{f["name"]}")), 0) AS n FROM "{table}"')[0]['n']
                check(pairs == listed, table, f['name'], 'has', pairs, 'pairs for', listed, 'ids')


def findable(database):
    """The words of a title find its row."""
    first = sqlite(database, 'SELECT rowid, titel FROM projekt ORDER BY rowid LIMIT 1')
    for row in first:
        word = max((w for w in row['titel'].replace('-', ' ').split() if w.isalnum()), key=len, default='')
        if word:
            found = sqlite(database, f"SELECT rowid FROM projekt_fts WHERE projekt_fts MATCH '\"{word}\"'")
            check({'rowid': row['rowid']} in found, 'the word', word, 'does not find its project')


def main(site, schema):
    data = site / 'data'
    package = json.loads((data / 'datapackage.json').read_text(encoding='utf-8'))
    checker = jsonschema.Draft7Validator(json.loads(pathlib.Path(schema).read_text(encoding='utf-8')))
    for described in data / 'datapackage.json', site / 'datapackage.json':
        for e in checker.iter_errors(json.loads(described.read_text(encoding='utf-8'))):
            check(False, described.name, list(e.absolute_path), e.message[:200])
    database, book = data / 'insyn.sqlite', openpyxl.load_workbook(data / 'insyn.xlsx')
    check(len(book.sheetnames) == len(package['resources']) + 1, 'the workbook has', book.sheetnames)
    for r in package['resources']:
        same_table(site, database, book, r)
    keys(package, database)
    findable(database)
    subprocess.run(['sha256sum', '--check', '--strict', '--quiet', 'SHA256SUMS.txt'], cwd=data, check=True)
    with tempfile.TemporaryDirectory() as out, zipfile.ZipFile(data / 'insyn.zip') as z:
        check(z.testzip() is None, 'the archive is broken')
        z.extractall(out)
        subprocess.run(['sha256sum', '--check', '--strict', '--quiet', 'SHA256SUMS.txt'], cwd=pathlib.Path(out) / 'insyn', check=True)
    print(f'{len(package["resources"])} tables')
    for w in wrong[:40]:
        print(w, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main(pathlib.Path(sys.argv[1]), *sys.argv[2:]))
