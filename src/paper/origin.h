// origin.h -- from which version of which record each value of a paper came.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "change/record_store.h"
#include "paper/template.h"
#include "paper/values.h"

namespace mops::paper {

struct Origin {
  std::string field;    // "kontrakt.przyczyny"
  std::size_t row = 0;  // of a list, from 1; 0 of a section that has only one
  std::string value;    // as it is printed; empty when nothing is recorded
  std::string record;   // entity/KEY; empty for what is counted or put together
  std::int64_t rev = 0, op = 0;
  bool sensitive = false;
};

// Of the fields that READY prints, in its order; with FIELD ("osoba.pesel") of that one.
// Throws Error(usage) "paper.no_field" for one that the template does not print.
std::vector<Origin> origins(const Template& ready, const Paper& paper, const Values& values, const std::string& field,
                            change::RecordStore& records);

}  // namespace mops::paper
