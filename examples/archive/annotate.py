#!/usr/bin/env python3
"""Annotates an archive with Apache Spark: every partition is piped through one `gloss --jsonl`.

    annotate.py --gloss target/release/gloss [--partitions N] ARTICLES OUTPUT

ARTICLES is whatever Spark reads as text, one {"doc": …, "text": …} object a line; OUTPUT is a folder that does not exist.
It gets `predictions/`, the lines that gloss writes, and `problems/`, a JSON object with `problem` and the `line` for each
line that gloss could not read. Damaged lines are reported and the rest go on; a gloss that dies fails its partition, which
Spark tries again.
"""
import argparse
import collections
import json
import re
import subprocess
import tempfile
import threading

from pyspark.sql import SparkSession

PROBLEM = re.compile(r"gloss: standard input, line (\d+): (.*)")
# Lines that gloss was given and has not answered yet wait in pipes; nothing else of a partition is held.
Said = collections.namedtuple("Said", "good line")


def annotate(gloss, lines):
    """The answers to the lines of one partition, and at its end the problems."""
    given = {}
    with tempfile.TemporaryFile("w+") as complaints:
        process = subprocess.Popen([gloss, "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=complaints, text=True, encoding="utf-8")

        def give():
            with process.stdin:
                for number, line in enumerate(lines, 1):
                    if not looks_whole(line):
                        given[number] = line
                    process.stdin.write(line.replace("\n", " ") + "\n")

        giver = threading.Thread(target=give, daemon=True)
        giver.start()
        for answer in process.stdout:
            yield Said(True, answer.rstrip("\n"))
        giver.join()
        status = process.wait()
        complaints.seek(0)
        problems = [PROBLEM.match(complaint) for complaint in complaints]
    if status not in (0, 1) or not all(problems):
        raise RuntimeError(f"{gloss} ended with {status}")
    for problem in problems:
        number = int(problem[1])
        yield Said(False, json.dumps({"problem": problem[2], "line": given.get(number, "")}, ensure_ascii=False))


def looks_whole(line):
    """Whether gloss will surely read a line; only others are kept for the report."""
    try:
        record = json.loads(line)
    except ValueError:
        return False
    return isinstance(record, dict) and isinstance(record.get("doc"), str) and isinstance(record.get("text"), str)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--gloss", default="gloss", help="the program (default: the one on the PATH)")
    options.add_argument("--partitions", type=int, help="how many (default: as Spark reads them)")
    options.add_argument("articles")
    options.add_argument("output")
    chosen = options.parse_args()
    spark = SparkSession.builder.appName("gloss").getOrCreate()
    try:
        lines = spark.sparkContext.textFile(chosen.articles)
        if chosen.partitions:
            lines = lines.repartition(chosen.partitions)
        gloss = chosen.gloss
        said = lines.mapPartitions(lambda part: annotate(gloss, part)).cache()
        said.filter(lambda one: one.good).map(lambda one: one.line).saveAsTextFile(f"{chosen.output}/predictions")
        said.filter(lambda one: not one.good).map(lambda one: one.line).saveAsTextFile(f"{chosen.output}/problems")
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
