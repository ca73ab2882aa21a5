namespace ChurnLab.Tests.Notebooks.Formatting.Elsewhere;

[TypeFormatterSource(typeof(BothSource), PreferredMimeTypes = ["text/html", "text/plain"])]
internal class DecoratedClass
{
    public int Value { get; } = 1;
}

internal sealed class DerivedClass : DecoratedClass;

[TypeFormatterSource(typeof(BothSource), PreferredMimeTypes = ["text/html", "text/plain"])]
internal readonly struct DecoratedStruct;

[TypeFormatterSource(typeof(BothSource), PreferredMimeTypes = ["text/html", "text/plain"])]
internal sealed record DecoratedRecord(int Value);

[TypeFormatterSource(typeof(BothSource), PreferredMimeTypes = ["text/html", "text/plain"])]
internal sealed class DecoratedGeneric<T>
{
    public T? Value { get; set; }
}

[TypeFormatterSource(typeof(BothSource), PreferredMimeTypes = ["text/html", "text/plain"])]
internal sealed class DecoratedList : List<int>;

[TypeFormatterSource(typeof(BothSource), PreferredMimeTypes = ["application/vnd.plotly.v1+json", "text/html", "text/plain", "image/none"])]
internal sealed class Figure;

[TypeFormatterSource(typeof(HtmlSource))]
internal sealed record HtmlOnly(int Value);

[TypeFormatterSource(typeof(HtmlSource))]
internal sealed class HtmlOnlyWithText
{
    public override string ToString() => "own text";
}

[TypeFormatterSource(typeof(DecliningSource))]
internal sealed record Declined(int Value);

[TypeFormatterSource(typeof(ThrowingFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
internal sealed record Broken(int Value);

[TypeFormatterSource(typeof(ThrowingSource))]
internal sealed record BrokenSource(int Value);

[TypeFormatterSource(typeof(NoSource))]
internal sealed record NotASource(int Value);

[TypeFormatterSource(typeof(OddSource))]
internal sealed record Odd(int Value);

[TypeFormatterSource(typeof(BothSource))]
internal interface IDecorated;

internal sealed record ThroughInterface(int Value) : IDecorated;

internal interface ITyped;

[TypeFormatterSource(typeof(TypedSource))]
internal sealed class Typed : ITyped;

[TypeFormatterSource(typeof(TypedSource))]
internal class TypedGeneric<T>
{
    public T? Value { get; set; }
}

internal sealed class DerivedFromGeneric : TypedGeneric<int>;
