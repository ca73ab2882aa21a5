using System.Globalization;
using System.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ChurnLab.Notebooks.Running;

/// <summary>Writes a value given as text as a C# expression of a parameter's type.</summary>
internal static class ParameterLiteral
{
    public static string Create(NotebookParameter parameter, string text) =>
        Of(parameter.Type, text) ?? throw new RunUsageException(
            $"Parameter '{parameter.Name}' is of type {parameter.TypeName}; '{text}' is not a value of it. Its default is {parameter.DefaultText}.");

    private static string? Of(ITypeSymbol? type, string text)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            return text == "null" ? "null" : Of(nullable.TypeArguments[0], text);
        if (type is IArrayTypeSymbol array)
            return List(array.ElementType, text);
        if (type is { TypeKind: TypeKind.Enum })
            return EnumMember(type, text);
        return type?.SpecialType switch
        {
            SpecialType.System_String => text == "null" ? "null" : SymbolDisplay.FormatLiteral(text, quote: true),
            SpecialType.System_Char => text.Length == 1 ? SymbolDisplay.FormatLiteral(text[0], quote: true) : null,
            SpecialType.System_Boolean => bool.TryParse(text, out var value) ? (value ? "true" : "false") : null,
            SpecialType.System_Int32 => Number<int>(text),
            SpecialType.System_Int64 => Number<long>(text) is { } value ? value + "L" : null,
            SpecialType.System_Byte => Number<byte>(text),
            SpecialType.System_SByte => Number<sbyte>(text),
            SpecialType.System_Int16 => Number<short>(text),
            SpecialType.System_UInt16 => Number<ushort>(text),
            SpecialType.System_UInt32 => Number<uint>(text),
            SpecialType.System_UInt64 => Number<ulong>(text),
            SpecialType.System_Single => Number<float>(text) is { } value ? value + "f" : null,
            SpecialType.System_Double => Number<double>(text) is { } value ? value + "d" : null,
            SpecialType.System_Decimal => Number<decimal>(text) is { } value ? value + "m" : null,
            _ => Other(type, text),
        };
    }

    private static string? Other(ITypeSymbol? type, string text) => type?.ToDisplayString() switch
    {
        "System.DateTime" when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) =>
            $"System.DateTime.ParseExact(\"{value:O}\", \"O\", null)",
        "System.DateOnly" when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) =>
            $"new System.DateOnly({value.Year}, {value.Month}, {value.Day})",
        "System.TimeSpan" when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) => $"new System.TimeSpan({value.Ticks}L)",
        { } name when name.StartsWith("System.Collections.Generic.List<", StringComparison.Ordinal) => List(((INamedTypeSymbol)type).TypeArguments[0], text),
        _ => null,
    };

    private static string? Number<T>(string text)
        where T : INumberBase<T> =>
        T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && T.IsFinite(value)
            ? value.ToString(null, CultureInfo.InvariantCulture)
            : null;

    // [1, 2, 3] or 1,2,3
    private static string? List(ITypeSymbol element, string text)
    {
        var inner = text.Trim();
        if (inner.StartsWith('[') && inner.EndsWith(']'))
            inner = inner[1..^1];
        var items = inner.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(item => Of(element, item)).ToList();
        return items.Contains(null) ? null : $"[{string.Join(", ", items)}]";
    }

    private static string? EnumMember(ITypeSymbol type, string text)
    {
        var member = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => string.Equals(field.Name, text, StringComparison.OrdinalIgnoreCase));
        return member is null ? null : $"{type.ToDisplayString()}.{member.Name}";
    }
}
