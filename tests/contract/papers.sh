#!/usr/bin/env bash
# Every paper of both example projects says what stands in tests/papers, from the same records the same bytes; as PDF too,
# where LibreOffice and poppler are.   `tests/contract/papers.sh --update` writes the texts.
set -u
. "$(dirname "$0")/lib.bash"
export MOPS_NOW=2020-06-01T09:00:00Z
golden=$(cd "$(dirname "$0")/../papers" && pwd)
update=${1:-}

# make_papers FOLDER KEY-FILE: one paper for each line "PAPER KEYS-AND-OPTIONS" into FOLDER; what is missing into FOLDER.gaps.
make_papers() {
  local name rest
  while read -r name rest; do
    # shellcheck disable=SC2086
    mops report document "$name" $rest -o "$1/" >"$1.out" 2>>"$1.gaps"
    local status=$?
    [ "$status" = 0 ] || [ "$status" = 4 ] || fail "$name $rest: exit $status, $(tail -1 "$1.gaps")"
  done <"$2"
}

for project in twoja-aktywnosc wlacz-sie-spolecznie; do
  "$MOPS_EXAMPLES/$project/run" "$project.db" >/dev/null 2>&1 || { fail "$project does not run"; finish; }
  export MOPS_DB=$PWD/$project.db
  mkdir -p "$project" again
  make_papers "$project" "$golden/$project.keys"
  make_papers again "$golden/$project.keys"
  mkdir -p "$golden/$project"
  for paper in "$project"/*.docx; do
    name=$(basename "$paper" .docx)
    cmp -s "$paper" "again/$name.docx" || fail "$project/$name: other bytes the second time"
    [ "$(stat -c %a "$paper")" = 600 ] || fail "$project/$name is not for its owner alone"
    mops template text "$paper" >"$project/$name.txt"
    [ "$update" != --update ] || cp "$project/$name.txt" "$golden/$project/$name.txt"
    diff -u "$golden/$project/$name.txt" "$project/$name.txt" >difference || fail "$project/$name: $(head -20 difference)"
  done
  [ "$update" != --update ] || cp "$project.gaps" "$golden/$project.gaps"
  diff -u "$golden/$project.gaps" "$project.gaps" >difference || fail "$project: other gaps: $(head -20 difference)"
  for text in "$golden/$project"/*.txt; do
    [ -e "$project/$(basename "$text" .txt).docx" ] || fail "$project: no paper for $(basename "$text")"
  done
  rm -r again
done

# --- as PDF ------------------------------------------------------------------------------------------------------------
if ! command -v soffice >/dev/null || ! command -v pdftotext >/dev/null; then
  echo "skipped: papers as PDF, for there is no LibreOffice or no poppler"
  finish
fi
# Saved again by LibreOffice a template is as good, and what it fills is a document to others.
mkdir saved
for name in contract attendance-month; do mops template export "$name" -o "$name.docx"; done
HOME=$PWD soffice --headless --convert-to docx --outdir saved contract.docx attendance-month.docx "twoja-aktywnosc/A-04_TAS-1-K1.docx" >/dev/null 2>&1
for name in contract attendance-month; do
  mops template check "saved/$name.docx" 2>fault || fail "$name, saved by LibreOffice: $(head -3 fault)"
done
MOPS_DB=$PWD/twoja-aktywnosc.db mops report document contract KS/2009/001 --template saved/contract.docx -o saved/filled.docx
sed '/^==/d; /^strona /d' twoja-aktywnosc/B-04_TAS-0001_KS-2009-001.txt | sort >before
mops template text saved/filled.docx | sed '/^==/d; /^strona /d' | sort >after
diff -u before after >difference || fail "a contract from a template saved by LibreOffice: $(head -20 difference)"
mops template text saved/A-04_TAS-1-K1.docx | grep -q 'Jasińska' || fail "LibreOffice lost the ranking"

export MOPS_DB=$PWD/twoja-aktywnosc.db
for run in first second; do
  mops report document --package file TAS-0001 --format pdf -o "$run/" >/dev/null || [ $? = 4 ] || fail "no PDF"
done
for pdf in first/*.pdf; do
  name=$(basename "$pdf" .pdf)
  pdfinfo "$pdf" | grep -q '^Tagged: *yes' || fail "$name is not tagged"
  pdffonts "$pdf" | awk 'NR > 2 && ($(NF-4) != "yes" || $(NF-2) != "yes") { bad = 1 } END { exit bad }' || fail "$name: a font is not embedded"
  pdftotext -layout "$pdf" - | grep -q 'strona 1 z' || fail "$name: no page numbers"
  # The helper makes equal bytes; LibreOffice alone writes the time.
  [ ! -x "$(dirname "$(command -v mops)")/libexec/mops/mops-pdf" ] || cmp -s "$pdf" "second/$name.pdf" || fail "$name: another PDF the second time"
done
pdftotext -layout first/B-04_TAS-0001_KS-2009-001.pdf - | grep -q 'Marta Jasińska' || fail "Polish letters are lost"
# A font that is not there is named; --strict makes no PDF then.
if command -v fc-match >/dev/null && command -v python3 >/dev/null; then
  python3 - <<'END'
import zipfile
source = zipfile.ZipFile("contract.docx")
with zipfile.ZipFile("strange.docx", "w") as out:
    for name in source.namelist():
        out.writestr(name, source.read(name).replace(b'"Arial"', b'"No Such Font"'))
END
  expect_code 0 mops report document contract KS/2009/001 --template strange.docx -o strange.pdf
  expect_output err pdf.font 'No Such Font'
  expect_code 7 mops report document contract KS/2009/001 --template strange.docx --strict -o strict.pdf
  [ ! -e strict.pdf ] || fail "a PDF with another font"
else
  skip "missing fonts, for there is no fc-match or no python3"
fi
[ -z "$(find "${TMPDIR:-/tmp}" -maxdepth 1 -name 'mops-pdf.*' -newer twoja-aktywnosc.db 2>/dev/null)" ] || fail "a private folder stays"
finish
