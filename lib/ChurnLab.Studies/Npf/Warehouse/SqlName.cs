namespace ChurnLab.Studies.Npf.Warehouse;

/// <summary>Names in SQL: checked, then quoted.</summary>
internal static class SqlName
{
    /// <summary>What a name of a schema may be, for messages.</summary>
    public const string Range = "1 to 63 Latin letters, digits and '_', beginning with neither a digit nor 'pg_'";

    // PostgreSQL cuts longer names off without an error.
    private const int Longest = 63;

    /// <summary>Whether a name can be used for a schema without harm.</summary>
    public static bool IsPlain(string? name) =>
        name is { Length: > 0 and <= Longest }
        && !char.IsAsciiDigit(name[0])
        && !name.StartsWith("pg_", StringComparison.OrdinalIgnoreCase)
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

    /// <summary>Quotes a name that has been checked, or is the library's own.</summary>
    public static string Quoted(string name) => $"\"{name}\"";
}
