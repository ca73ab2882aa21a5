namespace ChurnLab.Studies.Npf.Loading;

/// <summary>One check or repair.</summary>
/// <param name="Code">Name of the check in the texts.</param>
/// <param name="Check">What was checked.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Found">What was found.</param>
/// <param name="Done">What was done.</param>
/// <param name="IsClean">Whether what was found is what was expected.</param>
internal sealed record NpfAuditRow(string Code, string Check, string Expected, string Found, string Done, bool IsClean);
