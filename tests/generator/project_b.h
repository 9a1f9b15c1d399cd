// project_b.h -- "Twoja AKTYWNOŚĆ szansą na sukces!", one round of forty-two people.
#pragma once

#include "project.h"

namespace example {

std::vector<Application> hold_recruitment_2009(int& evidence_number, People& people, Prng& chance);

}  // namespace example
