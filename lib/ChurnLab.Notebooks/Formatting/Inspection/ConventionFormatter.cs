using System.Globalization;
using System.Reflection;

namespace ChurnLab.Notebooks.Formatting.Inspection;

/// <summary>One formatter of a type, called by the names of its members.</summary>
internal sealed class ConventionFormatter
{
    private readonly object _formatter;
    private readonly MethodInfo _format;
    private readonly Type? _target;

    private ConventionFormatter(object formatter, string mimeType, MethodInfo format, Type? target)
    {
        _formatter = formatter;
        MimeType = mimeType;
        _format = format;
        _target = target;
    }

    public string MimeType { get; }

    /// <summary>Wraps a formatter; null when it lacks <c>MimeType</c> or <c>bool Format(object, TextWriter)</c>.</summary>
    public static ConventionFormatter? Over(object formatter)
    {
        var type = formatter.GetType();
        var format = Array.Find(type.GetMethods(BindingFlags.Instance | BindingFlags.Public), IsFormat);
        return format is not null && type.GetProperty("MimeType")?.GetValue(formatter) is string mimeType
            ? new(formatter, mimeType, format, type.GetProperty("Type")?.GetValue(formatter) as Type)
            : null;
    }

    /// <summary>Whether values of a type may be given to this formatter.</summary>
    public bool AppliesTo(Type type) =>
        _target is null || _target.IsAssignableFrom(type)
        || (_target.IsGenericTypeDefinition && Lineage(type).Concat(type.GetInterfaces()).Any(IsOfTarget));

    /// <summary>Returns what the formatter writes; null when it declines, whatever it wrote until then.</summary>
    public string? Format(object value)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        return _format.Invoke(_formatter, BindingFlags.DoNotWrapExceptions, null, [value, writer], null) is true
            ? writer.ToString()
            : null;
    }

    private static bool IsFormat(MethodInfo method) =>
        method is { Name: "Format", ContainsGenericParameters: false } && method.ReturnType == typeof(bool)
        && method.GetParameters() is [var value, var writer]
        && value.ParameterType.IsAssignableFrom(typeof(object))
        && writer.ParameterType.IsAssignableFrom(typeof(TextWriter));

    private bool IsOfTarget(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == _target;

    private static IEnumerable<Type> Lineage(Type type)
    {
        for (var level = type; level is not null; level = level.BaseType)
            yield return level;
    }
}
