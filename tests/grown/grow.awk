# grow.awk -- schema/fields.csv with two fields more for every entity: a day behind its first field, a text behind its last.
function text() { print entity ",added_later,text,,,,,,Dopisane później,Added later,text that a test has added" }
NR == 1 { print; next }
{
  split($0, cell, ",")
  if (cell[1] != entity) {
    if (entity != "") text()
    entity = cell[1]
    print
    print entity ",added_day,date,,,,,,Dopisany dzień,Added day,day that a test has added"
    next
  }
  print
}
END { text() }
