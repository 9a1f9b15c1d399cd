// known_names.h -- names of records that people know by name: a mark of presence, a subgroup, a trait.
#pragma once

#include <map>
#include <string>

#include "report/rows.h"
#include "store/database.h"

namespace mops::report {

class KnownNames : public Names {
 public:
  // Codes without their project are those of PROJECT; empty: of any, as long as all records with the code have one
  // name.
  explicit KnownNames(const store::Database& database, std::string project = {})
      : database_(database), project_(std::move(project)) {}

  std::optional<std::string> name(std::string_view entity, std::string_view key) const override;

 private:
  std::optional<std::string> look_up(std::string_view entity, std::string_view key) const;

  const store::Database& database_;
  std::string project_;
  mutable std::map<std::string, std::optional<std::string>, std::less<>> known_;
};

}  // namespace mops::report
