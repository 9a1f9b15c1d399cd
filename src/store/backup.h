// backup.h -- a whole database copied page by page, while others read and write it.
#pragma once

#include <string>

#include "store/database.h"

namespace mops::store {

// FROM as it is at one moment into the new file PATH.  Writers are not kept waiting.
// Throws Error(store) as statements do; a part of the file may then be there.
void copy_database(const Database& from, const std::string& path);

}  // namespace mops::store
