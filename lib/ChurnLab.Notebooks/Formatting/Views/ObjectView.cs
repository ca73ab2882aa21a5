namespace ChurnLab.Notebooks.Formatting.Views;

/// <summary>An object by its members.</summary>
/// <param name="Name">C# name of the type; empty for anonymous types and tuples.</param>
/// <param name="Summary">What the type's own <c>ToString</c> returned; null where it has none worth showing.</param>
/// <param name="Members">Members in declared order.</param>
/// <param name="More">What was left out.</param>
/// <param name="IsTuple">Whether it is written as <c>(1, 2)</c>.</param>
internal sealed record ObjectView(
    string Name, string? Summary, IReadOnlyList<KeyValuePair<string, View>> Members, string? More, bool IsTuple) : View;
