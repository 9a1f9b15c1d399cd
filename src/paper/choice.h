// choice.h -- which records a paper is to be printed for.
#pragma once

#include <string>
#include <vector>

#include "change/condition.h"
#include "change/record_store.h"
#include "paper/paper.h"
#include "paper/values.h"

namespace mops::paper {

struct Wanted {
  std::vector<std::string> keys;
  std::vector<change::Condition> where;  // over the paper's kind of record
  std::string month;                     // YYYY-MM; empty: every month that the paper has
  bool blank = false;
};

// Subjects in the order of the keys, those that WHERE finds in the order of theirs.  A paper that is only for some
// records (a letter to the admitted) passes the others over when WHERE found them.
// Throws Error(refused) "record.none", "paper.not_for" for a key that the paper is not for.
std::vector<Subject> choose(const Paper& paper, const Wanted& wanted, change::RecordStore& records);

// "B-04_WSS-0042_KS-2016-017": letters without diacritics, no blanks, no slashes.
std::string file_name(const Paper& paper, const Subject& subject, const std::string& participant);

}  // namespace mops::paper
