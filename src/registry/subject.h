// subject.h -- what a question may speak of: the columns of a list, or of a view that counts more (view_fields.csv).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "registry/registry.h"

namespace mops::registry {

struct Subject {
  std::string name;                  // "application", "applicant"
  const Entity* entity = nullptr;    // the view's, when it is a view
  std::vector<const Field*> fields;  // as v1_<name> has them; a leaf begins with its key

  // By its name, or its Polish or English label, letter case and accents aside; null when there is none.
  const Field* find(std::string_view word) const;
  std::vector<std::string> words() const;  // every name and label, for suggestions
};

// An entity or a view of view_fields.csv.  Throws Error(usage) "entity.unknown" with a suggestion.
const Subject& subject(std::string_view name);
// The same of an entity, and every field at the end of up to three references: "person.surname" of an application,
// "Osoba.Nazwisko".  Such a field has the name and the labels of its way.
const Subject& far_subject(const Entity& entity);
// The fields on the way, the last of which is the field itself; alone for a field of the subject's own.
std::vector<const Field*> way_of(const Entity& entity, std::string_view name);
// The shortest way of references from ENTITY to OTHER, "participation.person"; empty from an entity to itself.
std::optional<std::string> way_to(const Entity& entity, const Entity& other);
// The names of the views, in the order of the file.
std::vector<std::string> view_names();

}  // namespace mops::registry
