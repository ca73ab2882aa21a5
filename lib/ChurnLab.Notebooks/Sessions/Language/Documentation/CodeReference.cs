using System.Buffers;
using System.Text;

namespace ChurnLab.Notebooks.Sessions.Language.Documentation;

/// <summary>What <c>cref</c> holds, as one reads it: <c>M:System.Math.Max(System.Int32,System.Int32)</c> is <c>Math.Max</c>.</summary>
internal static class CodeReference
{
    private static readonly SearchValues<char> Arity = SearchValues.Create("0123456789`");

    /// <summary>Returns the short name; of a member with its type.</summary>
    public static string Name(string reference)
    {
        var isId = reference.Length > 1 && reference[1] == ':';
        var name = isId ? reference[2..] : reference;
        if (name.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket)
            name = name[..bracket];
        if (isId && reference[0] is not ('N' or '!'))
            name = LastParts(name, reference[0] == 'T' ? 1 : 2);
        return WithoutArity(name.Replace(".#ctor", "", StringComparison.Ordinal)).Replace('{', '<').Replace('}', '>');
    }

    private static string LastParts(string name, int count)
    {
        var parts = name.Split('.');
        return parts.Length <= count ? name : string.Join('.', parts[^count..]);
    }

    private static string WithoutArity(string name)
    {
        var text = new StringBuilder(name.Length);
        for (var at = 0; at < name.Length; at++)
        {
            if (name[at] != '`')
                text.Append(name[at]);
            else
                at += name.AsSpan(at + 1).IndexOfAnyExcept(Arity) is >= 0 and var length ? length : name.Length;
        }

        return text.ToString();
    }
}
