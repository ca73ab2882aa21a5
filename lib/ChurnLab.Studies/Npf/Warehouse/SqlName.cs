namespace ChurnLab.Studies.Npf.Warehouse;

/// <summary>Names in SQL: checked, then quoted.</summary>
internal static class SqlName
{
    // PostgreSQL cuts longer names off without an error.
    private const int Longest = 63;

    /// <summary>Quotes the name of a schema.</summary>
    /// <exception cref="ArgumentException">It is none that could be used without harm.</exception>
    public static string OfSchema(string name)
    {
        if (!IsPlain(name) || name.StartsWith("pg_", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException(
                $"'{name}' cannot name a schema: use 1 to {Longest} Latin letters, digits and '_', beginning with neither a digit nor 'pg_'.",
                nameof(name));
        }

        return Quoted(name);
    }

    /// <summary>Quotes a name of the library's own.</summary>
    public static string Quoted(string name) => $"\"{name}\"";

    private static bool IsPlain(string? name) =>
        name is { Length: > 0 and <= Longest }
        && !char.IsAsciiDigit(name[0])
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
}
