// papers.h -- what tells two papers of one person apart (schema/papers.csv): a second application never changes the
// first.
#pragma once

#include <string>
#include <vector>

#include "change/record_store.h"

namespace mops::change {

class Papers {
 public:
  // Of records of ENTITY; most entities are no papers.
  Papers(RecordStore& records, const registry::Entity& entity);

  bool any() const { return !fields_.empty(); }
  const std::string& code() const { return code_; }  // of the fault
  // Whether both say something and not the same.
  bool differ(const std::vector<store::Value>& live, const std::vector<store::Value>& found) const;
  // What the fields say, for people: "2017-03-10 09:12".
  std::string text(const std::vector<store::Value>& values) const;

 private:
  RecordStore& records_;
  std::string code_;
  std::vector<const registry::Field*> fields_;
};

}  // namespace mops::change
