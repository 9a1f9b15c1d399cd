#!/usr/bin/env bash
# The helper that makes PDF may die, answer nonsense or be missing: others are delivered, what failed is named, and nothing
# half-made stays.  The helper is a script here, so no LibreOffice is needed.
set -u
. "$(dirname "$0")/lib.bash"
real=$(command -v mops)
"$MOPS_EXAMPLES/twoja-aktywnosc/run" centre.db >/dev/null 2>&1 || { fail "the example does not run"; finish; }
export MOPS_DB=$PWD/centre.db TMPDIR=$PWD/tmp
mkdir -p bin/libexec/mops tmp
cp "$real" bin/mops
three="KS/2009/001 KS/2009/002 KS/2009/003"

# helper LINES: a helper that reads jobs into $at, $in, $out and does LINES with each.
helper() {
  cat >bin/libexec/mops/mops-pdf <<END
#!/bin/bash
while IFS=\$'\t' read -r at in out; do
$1
done
END
  chmod +x bin/libexec/mops/mops-pdf
}

# All well: each gets its own clock, noon of the day of the event, and its file.
helper 'echo "$at" >"$out"; echo ok'
expect_code 0 bin/mops report document contract $three --format pdf -o good/
[ "$(cat good/B-04_TAS-0001_KS-2009-001.pdf)" = "$(date -u -d '2009-04-16 12:00' +%s)" ] || fail "the clock is not that of the paper"
[ "$(stat -c %a good/*.pdf | sort -u)" = 600 ] || fail "a PDF is not for its owner alone"

# One is bad: it is named, the others are there.
helper 'case $in in */1.docx) echo "bad load" ;; *) echo pdf >"$out"; echo ok ;; esac'
expect_code 4 bin/mops report document contract $three --format pdf -o bad/
expect_output err pdf.failed KS/2009/002
[ "$(ls bad | wc -l)" = 2 ] || fail "the others are not there: $(ls bad)"

# It dies in the middle and is started again with the rest.
helper 'case $in in */1.docx) kill -9 $$ ;; *) echo pdf >"$out"; echo ok ;; esac'
expect_code 4 bin/mops report document contract $three --format pdf -o killed/
[ "$(ls killed | wc -l)" = 2 ] || fail "it was not started again: $(ls killed)"

# An interrupt while it works: nothing is written, and the private folder goes.
helper 'echo working >"$TMPDIR/started"; sleep 20'
bin/mops report document contract KS/2009/001 -o interrupted.pdf 2>err &
for i in $(seq 100); do ls tmp/*/started >/dev/null 2>&1 && break; sleep 0.1; done
kill -TERM $!
wait $!
code=$?
[ "$code" = 143 ] || fail "exit status $code after an interrupt"
[ ! -e interrupted.pdf ] || fail "a file after an interrupt"

# It makes none: nothing is written.
helper 'echo nonsense'
expect_code 7 bin/mops report document contract KS/2009/001 -o none.pdf
expect_output err pdf.none
[ ! -e none.pdf ] || fail "a file of nothing"

# No LibreOffice for it, nor any other on PATH: the package is named; .docx does not need it.
helper 'exit 7'
ln -s "$(command -v bash)" bin/bash
run env PATH="$PWD/bin" bin/mops report document contract KS/2009/001 -o none.pdf
[ "$code" = 7 ] || fail "exit status $code without LibreOffice"
expect_output err pdf.no_office libreoffice-writer-nogui
run env PATH="$PWD/bin" bin/mops report document contract KS/2009/001 -o some.docx
[ "$code" = 0 ] && [ -s some.docx ] || fail ".docx needs LibreOffice"

[ -z "$(ls -A tmp)" ] || fail "left in the temporary folder: $(ls -A tmp)"

# A template is refused at check and at fill alike, and nothing is written.
python3 --version >/dev/null 2>&1 || skip "hostile templates on the command line, for there is no python3"
if python3 --version >/dev/null 2>&1; then
  mops template export contract -o contract.docx
  python3 - <<'END'
import zipfile
source = zipfile.ZipFile("contract.docx")
with zipfile.ZipFile("hostile.docx", "w") as out:
    for name in source.namelist():
        text = source.read(name).decode()
        if name == "word/_rels/document.xml.rels":
            text = text.replace("</Relationships>", '<Relationship Id="r9" Type="x/image" Target="http://127.0.0.1:9/a.png" TargetMode="External"/></Relationships>')
        out.writestr(name, text)
END
  expect_code 3 mops template check hostile.docx --paper contract
  expect_output err template.outside
  expect_code 3 mops report document contract KS/2009/001 --template hostile.docx -o hostile-out.docx
  [ ! -e hostile-out.docx ] || fail "filled from a hostile template"
  expect_code 3 mops template install contract hostile.docx
fi
finish
