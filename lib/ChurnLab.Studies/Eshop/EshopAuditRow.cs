namespace ChurnLab.Studies.Eshop;

/// <summary>One check or repair.</summary>
/// <param name="Check">What was checked.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Found">What was found.</param>
/// <param name="Done">What was done.</param>
/// <param name="IsClean">Whether what was found is what was expected.</param>
internal sealed record EshopAuditRow(string Check, string Expected, string Found, string Done, bool IsClean);
