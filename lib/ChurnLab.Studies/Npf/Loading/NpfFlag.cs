namespace ChurnLab.Studies.Npf.Loading;

/// <summary>Columns that say yes or no, in the order of <see cref="NpfRow.Flags"/>.</summary>
internal enum NpfFlag
{
    Male,
    Phone,
    Email,
    Cabinet,
    SuccessorVoluntary,
    SuccessorCompulsory,
    Town,
    ActualAddress,
    Appeal,
    EveryQuarter,
}
