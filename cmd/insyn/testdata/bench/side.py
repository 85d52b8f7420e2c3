#!/usr/bin/env python3
"""Builds the same invented cities with Insyn and with Hugo and Pagefind, side by side.

    side.py --insyn BIN --hugo BIN --pagefind BIN --floor BIN --layouts DIR --out DIR
            [--sizes 68,1000,10000] [--rounds 5] [--record]

The programs take turns, so that what else the machine does falls on them alike, and what
is told is the median of the rounds: seconds on the clock and of the processors, the most
memory that was held, files and bytes. Output is written to memory (/dev/shm) where there
is such. The floor is a program that writes the same files and does nothing else.

It writes table.md, chart.svg and result.json into --out, and ends with 1 when a ratio is
worse than the one in recorded.json by more than the rounds differ. --record writes that
file anew. Python's standard library only.
"""
import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
RECORDED = os.path.join(HERE, "recorded.json")


def run(*args):
    """Runs a command; returns its seconds on the clock and of processors, and its most memory in MiB."""
    with tempfile.TemporaryFile() as said:
        began = time.monotonic()
        child = subprocess.Popen(args, stdout=said, stderr=subprocess.STDOUT)
        _, status, use = os.wait4(child.pid, 0)
        wall = time.monotonic() - began
        if status:
            said.seek(0)
            sys.exit(f"{' '.join(args)}: ended with {status}\n{said.read()[-2000:].decode(errors='replace')}")
    return {"wall": wall, "cpu": use.ru_utime + use.ru_stime, "memory": use.ru_maxrss / 1024}


def both(a, b):
    """Returns what two commands one after the other take."""
    return {"wall": a["wall"] + b["wall"], "cpu": a["cpu"] + b["cpu"], "memory": max(a["memory"], b["memory"])}


def size_of(folder):
    files = [os.path.join(d, f) for d, _, names in os.walk(folder) for f in names]
    return {"files": len(files), "bytes": sum(os.path.getsize(f) for f in files)}


class Bench:
    def __init__(self, a, work):
        self.a, self.work = a, work

    def corpus(self, n):
        """Writes the city with n projects in both forms."""
        for form in ("insyn", "hugo"):
            out = f"{self.work}/{form}"
            shutil.rmtree(out, ignore_errors=True)
            subprocess.run([sys.executable, f"{HERE}/corpus.py", "--n", str(n), "--out", out, "--format", form], check=True)
        for folder in ("layouts", "static"):
            shutil.copytree(os.path.join(self.a.layouts, folder), f"{self.work}/insyn/{folder}")

    def insyn(self):
        out = self.fresh("site-insyn")
        return run(self.a.insyn, "build", "--rot", f"{self.work}/insyn", "--ut", out)

    def hugo(self):
        out = self.fresh("site-hugo")
        shutil.rmtree(f"{self.work}/hugo/resources", ignore_errors=True)
        built = run(self.a.hugo, "--minify", "--quiet", "--noBuildLock", "-s", f"{self.work}/hugo", "-d", out,
                    "--cacheDir", self.fresh("cache"))
        return both(built, run(self.a.pagefind, "--site", out))

    def floor(self):
        out = self.fresh("site-floor")
        said = subprocess.run([self.a.floor, f"{self.work}/site-insyn", out], check=True, capture_output=True, text=True)
        return {"wall": float(said.stdout)}

    def fresh(self, name):
        out = f"{self.work}/{name}"
        shutil.rmtree(out, ignore_errors=True)
        return out

    def measure(self, n, rounds):
        self.corpus(n)
        got = {"insyn": [], "hugo": [], "floor": []}
        for i in range(rounds):
            print(f"{n} projects, round {i + 1} of {rounds}", file=sys.stderr, flush=True)
            for name in ("insyn", "hugo") if i % 2 == 0 else ("hugo", "insyn"):
                got[name].append(getattr(self, name)())
            got["floor"].append(self.floor())
        return self.told(got)

    def told(self, got):
        """Returns the medians of each program, and the ratios of each round's pair."""
        out = {name: {key: statistics.median(r[key] for r in runs) for key in runs[0]} for name, runs in got.items()}
        out["insyn"] |= size_of(f"{self.work}/site-insyn")
        out["hugo"] |= size_of(f"{self.work}/site-hugo")
        for rival in ("hugo", "floor"):
            pairs = [a["wall"] / b["wall"] for a, b in zip(got["insyn"], got[rival])]
            middle = statistics.median(pairs)
            out[f"ratio_{rival}"] = middle
            out[f"noise_{rival}"] = statistics.median(abs(p - middle) for p in pairs) / middle
        return out


def worse(result, recorded):
    """Yields what is worse than recorded by more than the rounds differ, and more than a tenth."""
    for n, now in result.items():
        for rival in ("hugo", "floor"):
            was = recorded.get(n, {}).get(f"ratio_{rival}")
            least = was and was * (1 + max(0.1, 3 * now[f"noise_{rival}"]))
            if was and now[f"ratio_{rival}"] > least:
                yield f"{n} projects against {rival}: {now[f'ratio_{rival}']:.2f}, and {was:.2f} is recorded"


def table(result, versions):
    rows = ["| projects | Insyn | Hugo + Pagefind | ratio | floor | ratio | files and MB: ours, theirs |",
            "|---|---|---|---|---|---|---|"]
    for n, r in result.items():
        def cell(p):
            return f"{p['wall']:.2f} s, cpu {p['cpu']:.2f} s, {p['memory']:.0f} MiB"
        rows.append(f"| {n} | {cell(r['insyn'])} | {cell(r['hugo'])} | **{r['ratio_hugo']:.2f}** | {r['floor']['wall']:.2f} s | "
                    f"{r['ratio_floor']:.1f} | {r['insyn']['files']}, {r['insyn']['bytes'] / 1e6:.0f}; "
                    f"{r['hugo']['files']}, {r['hugo']['bytes'] / 1e6:.0f} |")
    return "\n".join(rows + ["", *(f"- {v}" for v in versions)]) + "\n"


def chart(result):
    """Returns bars of the ratios to Hugo and Pagefind: shorter is better, the line is as fast."""
    rows, most = [], max(1.2, *(r["ratio_hugo"] for r in result.values()))
    for i, (n, r) in enumerate(result.items()):
        y, width = 40 + i * 36, 420 * r["ratio_hugo"] / most
        rows.append(f'<text x="90" y="{y + 17}" text-anchor="end">{n}</text><rect x="100" y="{y}" width="{width:.1f}" height="24" '
                    f'fill="#0a6b63"/><text x="{108 + width:.1f}" y="{y + 17}">{r["ratio_hugo"]:.2f}</text>')
    height, one = 56 + 36 * len(result), 100 + 420 / most
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 {height}" font-family="sans-serif" font-size="14">'
            f'<rect width="600" height="{height}" fill="#fff"/><text x="100" y="22">Insyn’s time in that of Hugo + Pagefind, by projects</text>'
            f'{"".join(rows)}<path d="M{one:.1f} 32V{height - 12}" stroke="#555" stroke-dasharray="4 3"/></svg>\n')


def versions(a):
    def said(*args):
        return subprocess.run(args, capture_output=True, text=True).stdout.split("\n")[0]
    return [said(a.hugo, "version"), said(a.pagefind, "--version"), said("go", "version"),
            f"{platform.system()} {platform.release()}, {os.cpu_count()} processors"]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("insyn", "hugo", "pagefind", "floor", "layouts", "out"):
        ap.add_argument(f"--{name}", required=True, type=os.path.abspath)
    ap.add_argument("--sizes", default="68,1000,10000")
    ap.add_argument("--rounds", type=int, default=5)
    ap.add_argument("--record", action="store_true")
    a = ap.parse_args()
    os.makedirs(a.out, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="insyn-bench-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as work:
        bench = Bench(a, work)
        result = {n: bench.measure(int(n), a.rounds) for n in a.sizes.split(",")}
    for name, text in (("result.json", json.dumps(result, indent=1)), ("table.md", table(result, versions(a))), ("chart.svg", chart(result))):
        with open(os.path.join(a.out, name), "w", encoding="utf-8") as f:
            f.write(text)
    print(table(result, versions(a)))
    recorded = {}
    if os.path.exists(RECORDED):
        with open(RECORDED, encoding="utf-8") as f:
            recorded = json.load(f)
    if a.record:
        keep = {n: {k: round(r[k], 3) for k in ("ratio_hugo", "ratio_floor")} for n, r in result.items()}
        with open(RECORDED, "w", encoding="utf-8") as f:
            f.write(json.dumps(recorded | keep, indent=1) + "\n")
        return
    wrong = list(worse(result, recorded))
    if wrong:
        sys.exit("slower than recorded:\n" + "\n".join(wrong))


if __name__ == "__main__":
    main()
