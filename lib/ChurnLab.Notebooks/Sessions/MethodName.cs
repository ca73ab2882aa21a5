using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace ChurnLab.Notebooks.Sessions;

/// <summary>Names of methods as their author wrote them, read back from the names the compiler made.</summary>
internal static class MethodName
{
    /// <summary>Name of a frame's method; empty for the top level of a cell.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The engine is not trimmed.")]
    public static string Of(StackFrame frame) => frame.GetMethod() is { } method ? Of(method) : "";

    private static string Of(MethodBase method)
    {
        var name = Unwrap(method.Name);
        var type = method.DeclaringType;
        // State machines and closures are nested in the type the author wrote, and carry the method's name.
        while (type is not null && type.Name.StartsWith('<'))
        {
            if (name is "MoveNext" or "")
                name = Unwrap(type.Name);
            type = type.DeclaringType;
        }

        if (name is "<Initialize>" or "<Factory>" or "MoveNext")
            name = "";
        if (name is ".ctor" or ".cctor")
            name = "constructor";
        return type is null || type.Name.StartsWith("Submission#", StringComparison.Ordinal) || name.Length == 0
            ? name
            : $"{type.Name}.{name}";
    }

    // <Outer>g__Local|1_0 is a local function; <Outer>b__0 a lambda; <Method>d__3 a state machine.
    private static string Unwrap(string name)
    {
        var local = name.IndexOf("g__", StringComparison.Ordinal);
        var bar = name.IndexOf('|', StringComparison.Ordinal);
        if (local > 0 && bar > local)
            return name[(local + 3)..bar];
        if (!name.StartsWith('<'))
            return name;
        var end = name.LastIndexOf('>');
        return end > 1 ? name[1..end] : "";
    }
}
