using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ChurnLab.Tests.House.Checks;

/// <summary>Members as C# declares them, on one line, nullable annotations included.</summary>
internal static class MemberText
{
    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly Lock Gate = new();

    /// <summary>Writes a field.</summary>
    public static string Of(FieldInfo field)
    {
        var modifier = (field.IsLiteral, field.IsStatic, field.IsInitOnly) switch
        {
            (true, _, _) => "const ",
            (_, true, true) => "static readonly ",
            (_, true, false) => "static ",
            (_, false, true) => "readonly ",
            _ => "",
        };
        var value = field.IsLiteral ? " = " + Literal(field.FieldType, field.GetRawConstantValue()) : "";
        var type = Annotated(field.FieldType, () => Nullability.Create(field));
        return $"{Protected(field.IsPublic)}{modifier}{type} {field.Name}{value}";
    }

    /// <summary>Writes a property or an indexer with the accessors others may call.</summary>
    public static string Of(PropertyInfo property)
    {
        var seen = property.GetAccessors(nonPublic: true).Where(IsSeen).ToList();
        var widest = seen.Find(accessor => accessor.IsPublic) ?? seen[0];
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
        var accessors = seen.OrderBy(accessor => accessor != property.GetMethod)
            .Select(accessor => Protected(accessor.IsPublic || !widest.IsPublic) + Accessor(property, accessor) + "; ");
        var type = Annotated(property.PropertyType, () => Nullability.Create(property));
        return $"{Modifiers(widest)}{Required(property)}{type} {name} {{ {string.Concat(accessors)}}}";
    }

    /// <summary>Writes an event.</summary>
    public static string Of(EventInfo item) =>
        $"{Modifiers(item.AddMethod!)}event {Annotated(item.EventHandlerType!, () => Nullability.Create(item))} {item.Name}";

    /// <summary>Writes a constructor; it stands before the other members of a type.</summary>
    public static string Of(ConstructorInfo made) => $"{Protected(made.IsPublic)}.ctor({Parameters(made)})";

    /// <summary>Writes a method or an operator.</summary>
    public static string Of(MethodInfo method)
    {
        var generic = method.GetGenericArguments();
        var parameters = generic.Length == 0 ? "" : $"<{string.Join(", ", generic.Select(argument => argument.Name))}>";
        var extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        var result = Annotated(method.ReturnType, () => Nullability.Create(method.ReturnParameter));
        return $"{Modifiers(method)}{result} {method.Name}{parameters}({extension}{Parameters(method)}){Constraints(generic)}";
    }

    /// <summary>Writes the parameters of a method or a constructor.</summary>
    public static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    /// <summary>Writes what type parameters must be.</summary>
    public static string Constraints(Type[] parameters) =>
        string.Concat(parameters.Where(item => item.IsGenericParameter).Select(Constraint));

    /// <summary>Whether code outside the assembly may call a member.</summary>
    public static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Constraint(Type parameter)
    {
        var flags = parameter.GenericParameterAttributes;
        var isStruct = flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        string[] kinds =
        [
            .. flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ["class"] : Array.Empty<string>(),
            .. isStruct ? ["struct"] : Array.Empty<string>(),
            .. parameter.GetGenericParameterConstraints().Where(item => item != typeof(ValueType)).Select(TypeText.Of),
            .. !isStruct && flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) ? ["new()"] : Array.Empty<string>(),
        ];
        return kinds.Length == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", kinds)}";
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var passing = (parameter.ParameterType.IsByRef, parameter.IsOut, parameter.IsIn) switch
        {
            (true, true, _) => "out ",
            (true, _, true) => "in ",
            (true, _, _) => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) => "params ",
            _ when parameter.IsDefined(typeof(ParamCollectionAttribute)) => "params ",
            _ => "",
        };
        var value = parameter.HasDefaultValue ? " = " + Literal(parameter.ParameterType, parameter.RawDefaultValue) : "";
        return $"{passing}{Annotated(parameter.ParameterType, () => Nullability.Create(parameter))} {parameter.Name}{value}";
    }

    private static string Accessor(PropertyInfo property, MethodInfo accessor)
    {
        if (accessor == property.GetMethod)
            return "get";
        return accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init" : "set";
    }

    private static string Required(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";

    private static string Modifiers(MethodInfo method)
    {
        var isVirtual = method.IsVirtual && !method.IsFinal;
        var kind = (method.IsStatic, method.IsAbstract, isVirtual, method.GetBaseDefinition() != method) switch
        {
            (true, true, _, _) => "static abstract ",
            (true, _, _, _) => "static ",
            _ when method.DeclaringType!.IsInterface => "",
            (_, _, true, true) => "override ",
            (_, true, _, _) => "abstract ",
            (_, _, true, _) => "virtual ",
            _ => "",
        };
        return Protected(method.IsPublic) + kind;
    }

    private static string Protected(bool isPublic) => isPublic ? "" : "protected ";

    private static string Annotated(Type type, Func<NullabilityInfo> read)
    {
        // The context keeps a cache that is not safe to share between threads.
        lock (Gate)
        {
            return NullableText.Of(type, read());
        }
    }

    private static string Literal(Type type, object? value) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        _ when type.IsEnum => $"{TypeText.Of(type)}.{Enum.ToObject(type, value)}",
        string text => $"\"{text}\"",
        char letter => $"'{letter}'",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
