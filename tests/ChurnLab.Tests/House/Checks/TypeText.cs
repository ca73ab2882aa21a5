using System.Reflection;
using System.Runtime.CompilerServices;

namespace ChurnLab.Tests.House.Checks;

/// <summary>Names of types as C# writes them.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    /// <summary>First line of a type: modifiers, kind, name, base type and interfaces.</summary>
    public static string Heading(Type type)
    {
        if (type.IsSubclassOf(typeof(Delegate)))
        {
            var invoke = type.GetMethod("Invoke")!;
            return $"delegate {Of(invoke.ReturnType)} {Declared(type)}({MemberText.Parameters(invoke)})";
        }

        var above = Bases(type).ToList();
        var constraints = MemberText.Constraints(type.GetGenericArguments());
        return $"{Kind(type)} {Declared(type)}{(above.Count == 0 ? "" : " : ")}{string.Join(", ", above)}{constraints}";
    }

    /// <summary>Name of a type where it is declared: with the types around it and its type parameters.</summary>
    public static string Declared(Type type) => type.IsNested ? Declared(type.DeclaringType!) + "." + OwnName(type) : OwnName(type);

    /// <summary>Name of a type where it is used.</summary>
    public static string Of(Type type)
    {
        if (type.IsByRef || type.IsPointer)
            return Of(type.GetElementType()!) + (type.IsPointer ? "*" : "");
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Of(inner) + "?";
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsGenericParameter)
            return type.Name;
        return type.IsAssignableTo(typeof(ITuple)) && type.IsValueType && type.IsGenericType
            ? $"({string.Join(", ", type.GetGenericArguments().Select(Of))})"
            : Constructed(type, type.GetGenericArguments());
    }

    /// <summary>Whether a type is a record: the compiler gives it a copying or a printing member.</summary>
    public static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$") is not null
        || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null);

    private static string OwnName(Type type)
    {
        var inherited = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        var own = type.GetGenericArguments().Skip(inherited).Select(argument => argument.Name).ToList();
        return Plain(type.Name) + (own.Count == 0 ? "" : $"<{string.Join(", ", own)}>");
    }

    private static string Constructed(Type type, Type[] arguments)
    {
        var outerCount = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        var outer = type.IsNested ? Constructed(type.DeclaringType!, arguments[..outerCount]) + "." : "";
        var own = arguments[outerCount..];
        return outer + Plain(type.Name) + (own.Length == 0 ? "" : $"<{string.Join(", ", own.Select(Of))}>");
    }

    private static string Plain(string name) => name.Split('`')[0];

    private static string Kind(Type type)
    {
        if (type.IsInterface)
            return "interface";
        if (type.IsEnum)
            return type.IsDefined(typeof(FlagsAttribute)) ? "[Flags] enum" : "enum";
        if (type.IsValueType)
        {
            return (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "")
                + (type.IsByRefLike ? "ref " : "") + (IsRecord(type) ? "record " : "") + "struct";
        }

        var modifier = (type.IsAbstract, type.IsSealed) switch
        {
            (true, true) => "static ",
            (true, false) => "abstract ",
            (false, true) => "sealed ",
            _ => "",
        };
        return modifier + (IsRecord(type) ? "record" : "class");
    }

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum)
            return Enum.GetUnderlyingType(type) == typeof(int) ? [] : [Of(Enum.GetUnderlyingType(type))];
        var inherited = (type.BaseType?.GetInterfaces() ?? []).Concat(type.GetInterfaces().SelectMany(item => item.GetInterfaces()));
        var own = type.GetInterfaces().Except(inherited)
            .Where(item => item.IsVisible && !(IsRecord(type) && item == typeof(IEquatable<>).MakeGenericType(type)))
            .Select(Of)
            .Order(StringComparer.Ordinal);
        return type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? own.Prepend(Of(parent)) : own;
    }
}
