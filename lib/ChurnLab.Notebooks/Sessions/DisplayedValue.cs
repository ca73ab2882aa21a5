using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Formatting;
using ChurnLab.Notebooks.Sessions.Guarding;

namespace ChurnLab.Notebooks.Sessions;

/// <summary>A value that has been shown and can be replaced where it stands.</summary>
public sealed class DisplayedValue
{
    private readonly string[] _mimeTypes;

    internal DisplayedValue(string displayId, string[] mimeTypes)
    {
        DisplayId = displayId;
        _mimeTypes = mimeTypes;
    }

    /// <summary>Identity of the display, unique in the session.</summary>
    public string DisplayId { get; }

    /// <summary>Shows another value in place of the one shown.</summary>
    /// <param name="value">Any value, null included.</param>
    public void Update(object? value) => CellContext.Current?.Emit(new UpdateDisplayEvent(ToBundle(value), DisplayId));

    internal JsonObject ToBundle(object? value) => GuardedFormat.Run(() => Content(value));

    private JsonObject Content(object? value)
    {
        if (_mimeTypes.Length == 0)
            return ValueFormatter.ToBundle(value);
        var bundle = new JsonObject();
        foreach (var mimeType in _mimeTypes)
        {
            bundle[mimeType] = ValueFormatter.ToMime(value, mimeType)
                ?? throw new ArgumentException($"A value of type {value?.GetType().Name ?? "null"} has no form of media type '{mimeType}'.", nameof(value));
        }

        return bundle;
    }
}
