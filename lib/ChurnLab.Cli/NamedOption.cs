using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;

namespace ChurnLab.Cli;

/// <summary>Options whose value is a member of an enumeration.</summary>
internal static class NamedOption
{
    /// <summary>An option that takes the names of members as they are, in any letter case.</summary>
    public static Option<T> Of<T>(string option, string helpName, string description, T usual)
        where T : struct, Enum => Of(option, helpName, description, usual, static name => name);

    /// <summary>An option that takes the names of members as words with hyphens, such as <c>as-real</c>.</summary>
    public static Option<T> Hyphened<T>(string option, string helpName, string description, T usual)
        where T : struct, Enum => Of(option, helpName, description, usual, Hyphened);

    private static Option<T> Of<T>(string option, string helpName, string description, T usual, Func<string, string> written)
        where T : struct, Enum => new(option)
        {
            Description = description,
            HelpName = helpName,
            DefaultValueFactory = _ => usual,
            CustomParser = argument => Parse<T>(argument, option, written),
        };

    // The parser of an enumeration would take any number, too.
    private static T Parse<T>(ArgumentResult argument, string option, Func<string, string> written)
        where T : struct, Enum
    {
        var name = argument.Tokens[0].Value;
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(written(value.ToString()), name, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        argument.AddError($"{option} must be one of {string.Join(", ", Enum.GetNames<T>().Select(written))}. Got {name}.");
        return default;
    }

    private static string Hyphened(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
