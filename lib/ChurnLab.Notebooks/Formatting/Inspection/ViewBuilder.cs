using System.Collections;
using ChurnLab.Notebooks.Formatting.Views;

namespace ChurnLab.Notebooks.Formatting.Inspection;

/// <summary>Reads one value into a view, within the limits, whatever the value's own code does.</summary>
/// <param name="options">The limits.</param>
/// <param name="withHtml">Whether HTML will be written: formatters of HTML are not asked for nothing.</param>
internal sealed partial class ViewBuilder(FormattingOptions options, bool withHtml)
{
    /// <remarks>An item of a sequence shows in cells of a table: its members, and one level below them.</remarks>
    private const int LevelsInItem = 3;

    private static readonly TextView Cycle = new("… (cycle)", TextRole.Note);
    private static readonly TextView Cut = new("… (output limit)", TextRole.Note);

    private readonly HashSet<object> _ancestors = new(ReferenceEqualityComparer.Instance);
    private int _remaining = options.MaxLength;

    /// <summary>Builds the view of a value that is shown by itself.</summary>
    public View Build(object? value) => Build(value, 0, options.MaxDepth);

    private View Build(object? value, int depth, int limit)
    {
        if (value is null)
            return TextView.Null;
        if (_remaining <= 0)
            return Cut;
        try
        {
            if (ScalarText.Of(value) is { } scalar)
                return Text(scalar.Text, depth, scalar.Role);
            if (Convention(value, depth, limit) is { } custom)
                return custom;
            return Ordinary(value, TypeShape.Of(value.GetType()), depth, limit);
        }
        catch (Exception exception)
        {
            return Note(exception);
        }
    }

    private View Ordinary(object value, TypeShape shape, int depth, int limit) => shape.Kind switch
    {
        ShapeKind.Text => Text(TypeShape.TextOf(value), depth),
        ShapeKind.Number => Text(TypeShape.TextOf(value), depth, TextRole.Number),
        ShapeKind.Json => Text(JsonText.Of(value, indented: depth == 0), depth),
        ShapeKind.Exception => Text(ExceptionText.Of((Exception)value, depth == 0 ? options.MaxItems : 0), depth),
        ShapeKind.NameOnly => Text(shape.Name, depth),
        ShapeKind.Delegate => Text(DelegateText((Delegate)value, shape), depth),
        ShapeKind.DataTable => DataTableView(value, depth, limit),
        _ => Composite(value, shape, depth, limit),
    };

    private View Composite(object value, TypeShape shape, int depth, int limit)
    {
        if (depth >= limit)
            return Elided(value, shape, depth);
        if (shape.Type.IsValueType)
            return Opened(value, shape, depth, limit);
        if (!_ancestors.Add(value))
            return Cycle;
        try
        {
            return Opened(value, shape, depth, limit);
        }
        finally
        {
            _ancestors.Remove(value);
        }
    }

    private View Opened(object value, TypeShape shape, int depth, int limit) => shape.Kind switch
    {
        ShapeKind.Sequence => Sequence((IEnumerable)value, shape.CountOf(value), depth, limit),
        ShapeKind.Memory => Memory(value, depth, limit),
        ShapeKind.Dictionary => Dictionary((IEnumerable)value, shape.CountOf(value), depth, limit),
        ShapeKind.Grid => Grid((Array)value, shape, depth, limit),
        ShapeKind.Grouping => Grouping(value, depth, limit),
        ShapeKind.Task => TaskState((Task)value, depth, limit),
        ShapeKind.Lazy => LazyState(value, shape, depth, limit),
        _ => Object(value, shape, depth, limit),
    };

    private TextView Elided(object value, TypeShape shape, int depth) => shape.Kind switch
    {
        ShapeKind.Sequence or ShapeKind.Memory => Text("[ … ]", depth),
        ShapeKind.Dictionary => Text("{ … }", depth),
        _ when shape.HasOwnText => Text(TypeShape.TextOf(value), depth),
        _ => Text(CSharpTypeName.IsAnonymous(shape.Type) ? "{ … }" : $"{shape.Name} {{ … }}", depth),
    };

    private TextView Text(string text, int depth, TextRole role = TextRole.Text)
    {
        var longest = depth == 0 ? options.MaxTextLength : options.MaxNestedTextLength;
        var excerpt = Excerpt.Of(text, Math.Min(_remaining, longest));
        // The markup around a text costs too: a million empty strings are not an empty output.
        _remaining -= excerpt.Length + 8;
        return new(excerpt, role);
    }

    private TextView Note(Exception exception) => Text(Failure.Describe(exception), 1, TextRole.Note);
}
