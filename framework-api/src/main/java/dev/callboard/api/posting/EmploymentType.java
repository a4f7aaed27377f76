package dev.callboard.api.posting;

/// The kinds of employment Google documents for schema.org's `employmentType`. A posting may have several:
/// an internship is no schedule, so `INTERN` and `FULL_TIME` go together.
public enum EmploymentType {
    FULL_TIME,
    PART_TIME,
    CONTRACTOR,
    TEMPORARY,
    INTERN,
    VOLUNTEER,
    PER_DIEM,
    OTHER
}
