#!/usr/bin/env python3
"""Annotating an archive with Spark gives what one run of gloss gives: archive_test.py GLOSS. Needs pyspark and Java."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve()
ANNOTATE = HERE.parents[2] / "examples" / "archive" / "annotate.py"
NAMES = ["Skylark", "Brightside Ltd", "Microsoft", "Nvidia", "Müller GmbH", "東京電力"]
DAMAGED = ['{"doc": "cut", "text": "It rai', '{"doc": "without text"}', "no JSON at all"]


def articles(count):
    for n in range(count):
        name = NAMES[n % len(NAMES)]
        text = f"{name} raised ${n + 1}.5 million in {2000 + n % 25}, Reuters said.\n\nSales rose {n % 90}% to €{n} billion."
        yield json.dumps({"doc": f"article-{n}", "text": text}, ensure_ascii=n % 2 == 0)


def lines_of(folder):
    return sorted(line for part in pathlib.Path(folder).glob("part-*") for line in part.read_text("utf-8").split("\n") if line)


def main(gloss):
    gloss = str(pathlib.Path(gloss).resolve())
    lines = list(articles(300))
    for place, damaged in zip((0, 111, 302), DAMAGED):
        lines.insert(place, damaged)
    with tempfile.TemporaryDirectory(prefix="gloss-archive-") as folder:
        source, output = f"{folder}/articles.jsonl", f"{folder}/out"
        pathlib.Path(source).write_text("\n".join(lines) + "\n", "utf-8")
        single = subprocess.run([gloss, "--jsonl", source], capture_output=True, encoding="utf-8")
        assert single.returncode == 1, f"damaged lines make a run end with 1, not {single.returncode}"
        environment = {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable, "PYSPARK_SUBMIT_ARGS": "--master local[2] --conf spark.ui.enabled=false pyspark-shell"}
        subprocess.run([sys.executable, str(ANNOTATE), "--gloss", gloss, "--partitions", "7", source, output], check=True, env=environment, stderr=subprocess.DEVNULL if not os.environ.get("VERBOSE") else None)
        predictions, problems = lines_of(f"{output}/predictions"), lines_of(f"{output}/problems")
        parts = len(list(pathlib.Path(f"{output}/predictions").glob("part-*")))
    assert parts == 7, f"{parts} partitions"
    assert len(predictions) == 300
    assert predictions == sorted(single.stdout.rstrip("\n").split("\n")), "the partitions give what one run gives"
    reported = [json.loads(problem) for problem in problems]
    assert sorted(problem["line"] for problem in reported) == sorted(DAMAGED), reported
    told = {line.split(": ", 2)[2] for line in single.stderr.splitlines()}
    assert {problem["problem"] for problem in reported} == told, (reported, told)
    print(f"{len(predictions)} articles in {parts} partitions as in one run; {len(problems)} damaged lines reported")


if __name__ == "__main__":
    main(*sys.argv[1:])
